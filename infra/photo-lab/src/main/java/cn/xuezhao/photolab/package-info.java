/** Measures how often the screening of photos is right, on sets of labelled pictures. */
@NullMarked
package cn.xuezhao.photolab;

import org.jspecify.annotations.NullMarked;
