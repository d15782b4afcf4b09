/** Keeps its contracts. */
@NullMarked
package cn.xuezhao.broken.wire.kept;

import org.jspecify.annotations.NullMarked;
