/** Finds the face, its 468 landmarks and the outline of the person. Runs in a child only. */
@NullMarked
package cn.xuezhao.photo.faces;

import org.jspecify.annotations.NullMarked;
