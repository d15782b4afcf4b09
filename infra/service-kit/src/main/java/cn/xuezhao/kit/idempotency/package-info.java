/** A repeated POST with the same key gets the first answer again. */
@NullMarked
package cn.xuezhao.kit.idempotency;

import org.jspecify.annotations.NullMarked;
