/** The review task: one photo of one round, from the queue to its one decision. */
@NullMarked
package cn.xuezhao.review.task;

import org.jspecify.annotations.NullMarked;
