/** Breaks its contracts, so that the test is seen to fail. */
@NullMarked
package cn.xuezhao.broken.wire.undeclared;

import org.jspecify.annotations.NullMarked;
