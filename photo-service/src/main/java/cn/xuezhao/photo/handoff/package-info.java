/** A friend is the student's camera: one photo comes from another phone, without a sign-in. */
@NullMarked
package cn.xuezhao.photo.handoff;

import org.jspecify.annotations.NullMarked;
