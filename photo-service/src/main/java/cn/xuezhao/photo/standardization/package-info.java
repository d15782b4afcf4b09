/**
 * Makes the standard photo: crop, new background, size, density. Never rotates, mirrors or
 * retouches, and checks its own bytes against the standard.
 */
@NullMarked
package cn.xuezhao.photo.standardization;

import org.jspecify.annotations.NullMarked;
