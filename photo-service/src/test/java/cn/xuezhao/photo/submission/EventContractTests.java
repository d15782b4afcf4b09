package cn.xuezhao.photo.submission;

import static cn.xuezhao.photo.submission.Submissions.NOON;
import static cn.xuezhao.photo.submission.Submissions.SHA;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.gates.EventContracts;
import cn.xuezhao.photo.PhotoServiceApplication;
import java.util.List;
import java.util.stream.Stream;

class EventContractTests extends EventContracts {

  EventContractTests() {
    super(PhotoServiceApplication.class, "photo-service");
  }

  @Override
  protected List<? extends DomainEvent> produced() {
    Submission announced = Submissions.collecting().announce(Submissions.revision(1)).next();
    StandardPhoto approved =
        StandardPhoto.approved(
            Submissions.approved(), Submissions.revision(1), null, "published/x", NOON);
    return Stream.of(announced.store(1, Submissions.STANDARD), approved.publish(SHA, NOON))
        .flatMap(change -> change.events().stream())
        .toList();
  }
}
