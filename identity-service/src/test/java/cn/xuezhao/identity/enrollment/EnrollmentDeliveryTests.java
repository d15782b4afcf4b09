package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.Platform;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.time.Instant;
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
    store.open(
        new Enrollment(
            id, id, "std_1", "bat_1", "", "", null, Instant.parse("2026-11-26T00:00:00Z")));
    return id;
  }

  /** Enrollments hear nobody. */
  @Override
  protected List<Heard> hear() {
    return List.of();
  }

  @Override
  protected String seen(List<Heard> heard) {
    return "";
  }
}
