/** The order itself: what it knows, and what may happen to it in which state. */
@NullMarked
package cn.xuezhao.order.lifecycle;

import org.jspecify.annotations.NullMarked;
