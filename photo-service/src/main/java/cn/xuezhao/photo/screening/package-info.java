/**
 * Measures a photo and compares the measurements with the rule book of the standard; everything
 * that is wrong is told at once, with the place in the picture.
 */
@NullMarked
package cn.xuezhao.photo.screening;

import org.jspecify.annotations.NullMarked;
