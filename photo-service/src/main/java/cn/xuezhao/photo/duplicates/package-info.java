/** Whether a photo is one that is known already, however it was cut, colored or turned over. */
@NullMarked
package cn.xuezhao.photo.duplicates;

import org.jspecify.annotations.NullMarked;
