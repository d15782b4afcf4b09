package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.batch.institution.Institutions;
import cn.xuezhao.batch.publication.Planning;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServiceTest
@Import(Neighborhood.class)
class ProgressDeliveryTests extends DeliveryContract {

  private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
  private static final String SHA = "c".repeat(64);

  @Autowired OrderProgressStore store;
  @Autowired Institutions institutions;
  @Autowired Planning planning;
  @Autowired Ids ids;

  @Override
  protected String collection() {
    return "order-progress";
  }

  @Override
  protected String speak() {
    String order = ids.next("ord");
    StandardPhoto photo = new StandardPhoto("pho:" + order + ":1", 1, SHA);
    Instant later = Instant.now().plus(Duration.ofDays(1));
    store.change(
        new Cause(order + ":1", "photo.standardized", order, 1),
        order,
        first -> first.standardize(photo, AT, null, later));
    store.change(order, known -> known.pay("bat_1", AT));
    store.change(order, waiting -> waiting.uploaded(photo.photoId(), "receipt", AT));
    return OrderProgress.idOf(order);
  }

  /** Of three owners; between two topics no order is promised. */
  @Override
  protected List<Heard> hear() {
    String order = ids.next("ord");
    String batch = TenantContext.call("liaoning", this::plan);
    return List.of(
        new Heard("order.opened", order, 1, Orders.opened(order, batch, AT)),
        new Heard("order.paid", order, 2, Orders.paid(order, batch, AT)),
        new Heard("order.submitted", order, 3, Orders.submitted(order, batch, AT)),
        new Heard("review.decided", "review:" + order, 1, Orders.decided(order, 1, AT)),
        new Heard("photo.standardized", "pho:" + order, 1, Orders.standardized(order, 1, SHA, AT)),
        new Heard("order.completed", order, 4, Orders.completed(order, batch, 1, AT)));
  }

  @Override
  protected String seen(List<Heard> heard) {
    String order = heard.getFirst().subject();
    OrderProgress seen = TenantContext.call("liaoning", () -> store.change(order, Change::none));
    String words =
        "%s %s %s".formatted(seen.milestones(), seen.promise(), seen.upload().revision());
    return words.replace(order, "ord");
  }

  private String plan() {
    String institution = institutions.register(ids.next("ins"), ids.next("school")).id();
    return planning
        .plan(
            institution,
            null,
            new Planning.Plan(
                "辽宁科技学院24毕业", null, null, "2026-11-01 00:00:00", "2026-12-02 24:00:00", 3, null))
        .id();
  }
}
