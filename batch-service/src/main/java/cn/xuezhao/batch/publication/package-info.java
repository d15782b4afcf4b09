/** Batches: planned by an operator, published to students, open for a window of time. */
@NullMarked
package cn.xuezhao.batch.publication;

import org.jspecify.annotations.NullMarked;
