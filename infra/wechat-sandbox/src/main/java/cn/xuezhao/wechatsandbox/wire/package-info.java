/** Records each request and spoils the ones a test asked to spoil. */
@NullMarked
package cn.xuezhao.wechatsandbox.wire;

import org.jspecify.annotations.NullMarked;
