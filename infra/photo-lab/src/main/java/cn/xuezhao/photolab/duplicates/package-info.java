/** How surely a photo that comes again is recognized, and no other photo is. */
@NullMarked
package cn.xuezhao.photolab.duplicates;

import org.jspecify.annotations.NullMarked;
