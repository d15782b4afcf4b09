package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.Platform;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class EnrollmentDeliveryTests extends DeliveryContract {

  @Autowired EnrollmentStore store;
  @Autowired Ids ids;

  @DynamicPropertySource
  static void neighbors(DynamicPropertyRegistry properties) {
    Platform.addresses(properties);
  }

  @Override
  protected String collection() {
    return "enrollments";
  }

  @Override
  protected String speak() {
    String id = ids.next("enr");
    store.open(Enrollments.open(id, "std_1"));
    return id;
  }

  @Override
  protected List<Heard> hear() {
    String id = ids.next("enr");
    TenantContext.run("liaoning", () -> store.open(Enrollments.open(id, "std_1")));
    return List.of(
        new Heard(
            "retention.ended",
            "ord_" + id,
            1,
            """
            {"orderId":"ord_%s","enrollmentId":"%s","batchId":"bat_1",
             "endedAt":"2027-06-13T16:00:00Z"}
            """
                .formatted(id, id)));
  }

  @Override
  protected String seen(List<Heard> heard) {
    String id = heard.getFirst().subject().substring("ord_".length());
    return TenantContext.call(
        "liaoning", () -> store.get(id).state().word() + store.get(id).person());
  }
}
