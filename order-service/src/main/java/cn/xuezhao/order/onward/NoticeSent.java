package cn.xuezhao.order.onward;

import java.time.Instant;

/** {@code notice.sent}: a message to the student left by one channel. */
record NoticeSent(String orderId, String template, String channel, Instant sentAt) {}
