/** The people who hold the phones: who they are to each app, their codes and whom they follow. */
@NullMarked
package cn.xuezhao.wechatsandbox.person;

import org.jspecify.annotations.NullMarked;
