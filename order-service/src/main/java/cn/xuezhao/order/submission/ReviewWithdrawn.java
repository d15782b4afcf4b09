package cn.xuezhao.order.submission;

/** {@code review.withdrawn}: a photo left the queue unseen. */
record ReviewWithdrawn(String orderId, int round) {}
