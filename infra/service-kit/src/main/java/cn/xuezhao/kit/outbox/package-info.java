/**
 * Carries events from the aggregates' outboxes to Kafka, at least once and in order per aggregate.
 */
@NullMarked
package cn.xuezhao.kit.outbox;

import org.jspecify.annotations.NullMarked;
