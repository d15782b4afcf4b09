package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.notification.Surroundings;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.recipient.Recipient;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class NoticeDeliveryTests extends DeliveryContract {

  @Autowired NoticeStore notices;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry properties) {
    Surroundings.addresses(properties);
  }

  @Override
  protected String collection() {
    return "notices";
  }

  @Override
  protected String speak() {
    String key = UUID.randomUUID().toString();
    Recipient recipient = new Recipient("ord_" + key, "std_" + key, "enr_" + key, "bat_1");
    String eventId = recipient.id() + ":1";
    Change<Notice> told =
        Notice.tell(
            eventId,
            recipient,
            Occasion.CLOSED,
            Facts.at(Samples.NOW),
            new Plan(List.of(), Samples.NOW, Samples.NOW.plus(Samples.KEEP)));
    notices.create(new Cause(eventId, "order.closed", recipient.id(), 1), told);
    return told.next().id();
  }

  /** Events of the order and of its review; between two topics no order is promised. */
  @Override
  protected List<Heard> hear() {
    String key = UUID.randomUUID().toString();
    String order = "ord_" + key;
    String facts =
        "{\"orderId\":\"%s\",\"studentId\":\"std_%s\",\"enrollmentId\":\"enr_%s\",\"batchId\":\"bat_1\"}"
            .formatted(order, key, key);
    Surroundings.neighbors().know("/internal/liaoning/orders/" + order, facts);
    return List.of(
        new Heard("order.opened", order, 1, facts),
        new Heard(
            "order.paid",
            order,
            2,
            "{\"orderId\":\"%s\",\"payer\":\"student\",\"amountInFen\":2000}".formatted(order)),
        new Heard(
            "order.submitted",
            order,
            3,
            "{\"orderId\":\"%s\",\"dueAt\":\"2026-11-29T01:00:00Z\"}".formatted(order)),
        new Heard(
            "review.decided",
            "review:" + order + ":1",
            1,
            """
            {"orderId":"%s","decision":"rejected","reasons":["blurred"],
             "decidedAt":"2026-11-27T02:31:05Z"}
            """
                .formatted(order)),
        new Heard(
            "order.closed", order, 4, "{\"orderId\":\"%s\",\"reason\":\"x\"}".formatted(order)));
  }

  @Override
  protected String seen(List<Heard> heard) {
    String student = heard.getFirst().subject().replace("ord_", "std_");
    return TenantContext.call("liaoning", () -> notices.newestFirst(student, 20)).stream()
        .map(notice -> notice.occasion() + " " + notice.facts().reasons())
        .sorted()
        .toList()
        .toString();
  }
}
