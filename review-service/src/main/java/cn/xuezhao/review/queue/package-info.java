/** The queue in front of the reviewers: leases, openings, withdrawals, and how long it is. */
@NullMarked
package cn.xuezhao.review.queue;

import org.jspecify.annotations.NullMarked;
