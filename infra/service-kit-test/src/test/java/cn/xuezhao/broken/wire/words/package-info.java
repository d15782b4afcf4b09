/** Breaks its contracts, so that the test is seen to fail. */
@NullMarked
package cn.xuezhao.broken.wire.words;

import org.jspecify.annotations.NullMarked;
