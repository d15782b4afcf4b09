/** Keeps what the sandbox knows in one append-only file, and tells the time. */
@NullMarked
package cn.xuezhao.wechatsandbox.state;

import org.jspecify.annotations.NullMarked;
