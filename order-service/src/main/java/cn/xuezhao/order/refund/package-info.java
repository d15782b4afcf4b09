/** Giving money back because a person wants it: the student, or two of the staff. */
@NullMarked
package cn.xuezhao.order.refund;

import org.jspecify.annotations.NullMarked;
