package cn.xuezhao.kit.store;

import java.time.Clock;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** What every aggregate store of a service shares. */
record StoreParts(TenantDatabases databases, Codec codec, Clock clock, Hooks hooks) {

  /** Turns aggregates into documents and events into what the relay sends. */
  record Codec(MappingMongoConverter converter, EventWriter events) {}
}
