/** What differs between regional centres about batches and rosters. */
@NullMarked
package cn.xuezhao.batch.policy;

import org.jspecify.annotations.NullMarked;
