/** A reviewer has the standard photo cut anew. */
@NullMarked
package cn.xuezhao.review.recrop;

import org.jspecify.annotations.NullMarked;
