/** The order of a student for one batch, from placing it to the returned standard photo. */
@NullMarked
package cn.xuezhao.order;

import org.jspecify.annotations.NullMarked;
