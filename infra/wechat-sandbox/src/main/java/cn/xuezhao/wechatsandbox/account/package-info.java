/** Knows the mini-programs, official accounts and merchants of every tenant, from the key files. */
@NullMarked
package cn.xuezhao.wechatsandbox.account;

import org.jspecify.annotations.NullMarked;
