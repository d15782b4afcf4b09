package cn.xuezhao.order.onward;

import java.time.Instant;

/** {@code handoff.completed}: CHSI has taken one package over (G-8). */
record HandoffCompleted(String handoffId, Instant completedAt) {}
