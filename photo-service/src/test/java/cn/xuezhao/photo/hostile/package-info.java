/** Pictures that lie, break or hide something, made in code, each with the answer it must get. */
@NullMarked
package cn.xuezhao.photo.hostile;

import org.jspecify.annotations.NullMarked;
