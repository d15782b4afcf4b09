package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServiceTest
@Import(PhotoDoubles.class)
class StandardPhotoDeliveryTests extends DeliveryContract {

  @Autowired SubmissionStore submissions;
  @Autowired StandardPhotoStore standardPhotos;
  @Autowired MemoryStorage pictures;
  @Autowired Ids ids;

  @Override
  protected String collection() {
    return "standard-photos";
  }

  @Override
  protected String speak() {
    Submission submission = withOnePhoto();
    standardPhotos.create(
        new Cause(ids.next("evt"), "review.decided", ids.next("review"), 1),
        StandardPhoto.approved(
            submission,
            Submissions.revision(1),
            null,
            "published/" + ids.next("img"),
            Instant.EPOCH));
    String id = StandardPhoto.idOf(submission.orderId(), 1);
    awaitPublished(submission.orderId());
    return id;
  }

  @Override
  protected List<Heard> hear() {
    String orderId = TenantContext.call("liaoning", this::withOnePhoto).orderId();
    return List.of(
        new Heard(
            "review.decided",
            "review:" + orderId + ":1",
            1,
            "{\"orderId\":\"%s\",\"revision\":1,\"sha256\":\"%s\",\"decision\":\"approved\"}"
                .formatted(orderId, Submissions.SHA)));
  }

  @Override
  protected String seen(List<Heard> heard) {
    String orderId = heard.getFirst().subject().split(":")[1];
    return TenantContext.call(
        "liaoning",
        () -> {
          awaitPublished(orderId);
          return standardPhotos.of(orderId).orElseThrow().state().getClass().getSimpleName();
        });
  }

  private void awaitPublished(String orderId) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                TenantContext.call("liaoning", () -> standardPhotos.of(orderId))
                    .filter(photo -> photo.state() instanceof StandardPhoto.State.Published)
                    .isPresent());
  }

  private Submission withOnePhoto() {
    String orderId = ids.next("ord");
    submissions.open(orderId, "std_1");
    submissions.change(orderId, s -> s.announce(Submissions.revision(1)));
    pictures.put(Submissions.revision(1).previewKey(), PhotoDoubles.STANDARD);
    return submissions.change(orderId, s -> s.store(1, Submissions.STANDARD));
  }
}
