/** Everything with pixels: uploads, screening, collection codes, standard photos. */
@NullMarked
package cn.xuezhao.photo;

import org.jspecify.annotations.NullMarked;
