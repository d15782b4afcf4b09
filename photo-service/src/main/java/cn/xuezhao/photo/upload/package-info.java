/** Takes a photo in piece by piece, so that a broken connection costs one piece and no more. */
@NullMarked
package cn.xuezhao.photo.upload;

import org.jspecify.annotations.NullMarked;
