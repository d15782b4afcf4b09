/** Prepares the portraits that tests may use but the repository must not hold. */
@NullMarked
package cn.xuezhao.photo.portraits;

import org.jspecify.annotations.NullMarked;
