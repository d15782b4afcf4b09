/** Photos that students have on record elsewhere, to recognize one that is handed in again. */
@NullMarked
package cn.xuezhao.photo.reference;

import org.jspecify.annotations.NullMarked;
