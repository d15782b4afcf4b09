/** Opening an order: who may, for which batch, at which price. */
@NullMarked
package cn.xuezhao.order.placement;

import org.jspecify.annotations.NullMarked;
