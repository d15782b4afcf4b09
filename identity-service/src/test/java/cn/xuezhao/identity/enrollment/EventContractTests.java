package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.IdentityServiceApplication;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.gates.EventContracts;
import java.time.Instant;
import java.util.List;

class EventContractTests extends EventContracts {
  EventContractTests() {
    super(IdentityServiceApplication.class, "identity-service");
  }

  @Override
  protected List<? extends DomainEvent> produced() {
    var enrollment =
        new Enrollment(
            "enr_1",
            "bat_1:row_1",
            "std_1",
            "bat_1",
            "sealed",
            "sealed",
            null,
            Instant.parse("2026-11-26T01:12:45.123Z"));
    return enrollment.open().events();
  }
}
