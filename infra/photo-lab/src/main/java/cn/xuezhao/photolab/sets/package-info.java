/** Folders of pictures and what is known to be wrong with each. */
@NullMarked
package cn.xuezhao.photolab.sets;

import org.jspecify.annotations.NullMarked;
