package cn.xuezhao.order;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.gates.EventContracts;
import cn.xuezhao.order.lifecycle.Samples;
import java.util.List;

class EventContractTests extends EventContracts {
  EventContractTests() {
    super(OrderServiceApplication.class, "order-service");
  }

  @Override
  protected List<? extends DomainEvent> produced() {
    return Samples.everyEvent();
  }
}
