package cn.xuezhao.order.submission;

import java.time.Instant;

/** {@code review.withdrawn}: a photo left the queue unseen. */
record ReviewWithdrawn(String orderId, int round, Instant withdrawnAt) {}
