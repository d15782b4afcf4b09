/** Photo, review and standard photo, as their owners tell of them, and what the student answers. */
@NullMarked
package cn.xuezhao.order.submission;

import org.jspecify.annotations.NullMarked;
