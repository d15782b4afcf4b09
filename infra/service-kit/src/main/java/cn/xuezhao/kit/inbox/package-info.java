/**
 * Brings events from Kafka to the services: typed, per tenant, parked when they cannot be handled.
 */
@NullMarked
package cn.xuezhao.kit.inbox;

import org.jspecify.annotations.NullMarked;
