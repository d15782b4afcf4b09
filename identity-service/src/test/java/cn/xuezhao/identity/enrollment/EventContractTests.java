package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.IdentityServiceApplication;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.gates.EventContracts;
import java.util.List;

class EventContractTests extends EventContracts {
  EventContractTests() {
    super(IdentityServiceApplication.class, "identity-service");
  }

  @Override
  protected List<? extends DomainEvent> produced() {
    return Enrollments.open("enr_1", "std_1").open().events();
  }
}
