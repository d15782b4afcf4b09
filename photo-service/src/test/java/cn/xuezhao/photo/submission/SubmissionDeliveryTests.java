package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServiceTest
@Import(PhotoDoubles.class)
class SubmissionDeliveryTests extends DeliveryContract {

  @Autowired SubmissionStore submissions;
  @Autowired Ids ids;

  @Override
  protected String collection() {
    return "submissions";
  }

  @Override
  protected String speak() {
    return withOnePhoto().id();
  }

  @Override
  protected List<Heard> hear() {
    String orderId = TenantContext.call("liaoning", this::withOnePhoto).orderId();
    return List.of(
        new Heard(
            "order.opened",
            orderId,
            1,
            "{\"orderId\":\"%s\",\"studentId\":\"std_1\"}".formatted(orderId)),
        new Heard(
            "review.decided",
            "review:" + orderId + ":1",
            1,
            "{\"orderId\":\"%s\",\"revision\":1,\"sha256\":\"%s\",\"decision\":\"approved\"}"
                .formatted(orderId, Submissions.SHA)));
  }

  @Override
  protected String seen(List<Heard> heard) {
    String orderId = heard.getFirst().subject();
    Submission seen = TenantContext.call("liaoning", () -> submissions.of(orderId)).orElseThrow();
    return seen.state().getClass().getSimpleName() + seen.revisions().size();
  }

  private Submission withOnePhoto() {
    String orderId = ids.next("ord");
    submissions.open(orderId, "std_1");
    submissions.change(orderId, s -> s.announce(Submissions.revision(1)));
    return submissions.change(orderId, s -> s.store(1, Submissions.STANDARD));
  }
}
