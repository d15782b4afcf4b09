package cn.xuezhao.order;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** An order keeps the policy it began with, also one that had fewer words. */
@OrderServiceTest
class OlderOrderTests {

  @Autowired ObjectProvider<Student> students;
  @Autowired TenantDatabases databases;

  @Test
  void goesOnWithAnOrderThatBeganBeforeTimelinesAndRecaptures() {
    Student student = students.getObject().verified("institution").opensOrder();
    TenantContext.run("liaoning", () -> makeOlder(student.orderId()));
    student.uploads(1, 0).isReviewed(1, 1, "approved", "").getsStandardPhoto(1);
    assertThat(student.sees("publicStatus")).isEqualTo("RETURNED");
    assertThat(student.get("/orders/" + student.orderId() + "/timeline"))
        .bodyJson()
        .extractingPath("$.facts[0].what")
        .isEqualTo("photo-uploaded");
  }

  private void makeOlder(String orderId) {
    databases
        .collection("orders")
        .updateOne(
            eq("_id", orderId),
            combine(
                unset("body.timeline"),
                unset("body.workflow.recapture"),
                unset("body.workflow.retentionDays")));
  }
}
