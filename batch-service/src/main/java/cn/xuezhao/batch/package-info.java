/** Institutions, their batches and the rosters of their students. */
@NullMarked
package cn.xuezhao.batch;

import org.jspecify.annotations.NullMarked;
