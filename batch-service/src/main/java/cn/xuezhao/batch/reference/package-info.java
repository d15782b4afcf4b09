/** Photos of students that a school hands in to be compared with; only fingerprints are kept. */
@NullMarked
package cn.xuezhao.batch.reference;

import org.jspecify.annotations.NullMarked;
