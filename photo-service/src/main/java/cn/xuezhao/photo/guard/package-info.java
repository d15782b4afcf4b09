/** Refuses hostile and unusable uploads by their bytes alone, before any decoder sees them. */
@NullMarked
package cn.xuezhao.photo.guard;

import org.jspecify.annotations.NullMarked;
