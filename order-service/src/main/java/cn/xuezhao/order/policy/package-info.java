/** What the regional centre decides about orders. */
@NullMarked
package cn.xuezhao.order.policy;

import org.jspecify.annotations.NullMarked;
