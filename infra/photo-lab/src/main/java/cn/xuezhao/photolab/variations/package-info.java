/** Makes a labelled set from plain portraits: good photos, and every fault on purpose. */
@NullMarked
package cn.xuezhao.photolab.variations;

import org.jspecify.annotations.NullMarked;
