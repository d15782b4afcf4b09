/** Health that tells the truth about the broker and the outbox. */
@NullMarked
package cn.xuezhao.kit.health;

import org.jspecify.annotations.NullMarked;
