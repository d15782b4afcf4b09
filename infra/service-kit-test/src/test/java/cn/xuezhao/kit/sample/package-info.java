/** A service as small as can be, to test the kit through. */
@NullMarked
package cn.xuezhao.kit.sample;

import org.jspecify.annotations.NullMarked;
