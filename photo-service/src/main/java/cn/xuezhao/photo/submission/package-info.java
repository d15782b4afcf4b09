/** The photos of an order: handing in, revisions, the standard photo, and who may see them. */
@NullMarked
package cn.xuezhao.photo.submission;

import org.jspecify.annotations.NullMarked;
