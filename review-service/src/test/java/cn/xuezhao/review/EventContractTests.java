package cn.xuezhao.review;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.gates.EventContracts;
import cn.xuezhao.review.task.Tasks;
import java.util.List;

class EventContractTests extends EventContracts {

  EventContractTests() {
    super(ReviewServiceApplication.class, "review-service");
  }

  @Override
  protected List<? extends DomainEvent> produced() {
    return Tasks.everyEvent();
  }
}
