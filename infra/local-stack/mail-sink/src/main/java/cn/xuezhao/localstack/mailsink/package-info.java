/** The mail server of the embedded default: keeps every message as a file, delivers none. */
@NullMarked
package cn.xuezhao.localstack.mailsink;

import org.jspecify.annotations.NullMarked;
