package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.gates.EventContracts;
import cn.xuezhao.notification.NotificationServiceApplication;
import cn.xuezhao.notification.policy.Channel;
import java.util.List;
import java.util.stream.Stream;

class NoticeEventContractTests extends EventContracts {

  NoticeEventContractTests() {
    super(NotificationServiceApplication.class, "notification-service");
  }

  @Override
  protected List<? extends DomainEvent> produced() {
    Notice sending = Samples.sending();
    return Stream.of(
            Samples.told(),
            sending.sent(Channel.OFFICIAL_ACCOUNT, Samples.NOW),
            Samples.sendingAll().sent(Channel.MINI_PROGRAM, Samples.NOW),
            Samples.sendingAll().sent(Channel.EMAIL, Samples.NOW))
        .flatMap(change -> change.events().stream())
        .toList();
  }
}
