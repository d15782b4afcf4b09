/** Review progress (审核进度) as the student sees it. */
@NullMarked
package cn.xuezhao.review.progress;

import org.jspecify.annotations.NullMarked;
