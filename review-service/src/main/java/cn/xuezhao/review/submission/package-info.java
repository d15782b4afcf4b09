/** Follows the orders: a submission brings a task, the end of an order takes it away. */
@NullMarked
package cn.xuezhao.review.submission;

import org.jspecify.annotations.NullMarked;
