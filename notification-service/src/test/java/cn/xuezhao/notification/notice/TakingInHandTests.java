package cn.xuezhao.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.notification.Surroundings;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy.Deliver;
import cn.xuezhao.notification.policy.NotificationPolicy.Telling;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.recipient.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class TakingInHandTests {

  /** Far ahead, so that the service itself leaves the notice alone. */
  private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  @Autowired NoticeStore notices;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry properties) {
    Surroundings.addresses(properties);
  }

  @Test
  void succeedsForOneOfMany() throws Exception {
    String order = "ord_" + UUID.randomUUID();
    Telling telling = new Telling(List.of(Channel.EMAIL), Deliver.FIRST);
    var told =
        Notice.tell(
            order + ":1",
            new Recipient(order, "std_" + order, "enr_" + order, "bat_1"),
            Occasion.SUBMITTED,
            Facts.at(LATER),
            Plan.of(telling, Samples.KEEP, LATER));
    Cause cause = new Cause(order + ":1", "order.submitted", order, 1);
    TenantContext.run("liaoning", () -> notices.create(cause, told));
    List<Callable<Boolean>> senders =
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<Boolean>) () -> takes(told.next().id(), "try_" + i))
            .toList();

    int holders = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> holder : threads.invokeAll(senders)) {
        holders += holder.get() ? 1 : 0;
      }
    }

    assertThat(holders).isEqualTo(1);
  }

  private boolean takes(String id, String attempt) {
    return TenantContext.call(
        "liaoning",
        () ->
            notices
                .change(id, notice -> notice.begin(Channel.EMAIL, attempt, LATER, 1))
                .delivery(Channel.EMAIL)
                .isAttempt(attempt));
  }
}
