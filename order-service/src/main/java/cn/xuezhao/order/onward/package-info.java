/** What happens to a standard photo after it was returned, and what the student was told. */
@NullMarked
package cn.xuezhao.order.onward;

import org.jspecify.annotations.NullMarked;
