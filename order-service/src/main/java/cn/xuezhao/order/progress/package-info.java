/** The order as the student sees it: status, next step and the steps of the collection. */
@NullMarked
package cn.xuezhao.order.progress;

import org.jspecify.annotations.NullMarked;
