package cn.xuezhao.broken.clock;

import java.time.Instant;
import java.util.UUID;

final class Expiring {

  Instant now() {
    return Instant.now();
  }

  String id() {
    return UUID.randomUUID().toString();
  }
}
