package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.institution.Batch;
import cn.xuezhao.identity.institution.Batches;
import cn.xuezhao.identity.verification.Recognizing;
import cn.xuezhao.kit.security.Caller;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which accounts hold the place of one student in a batch; asked before a release. */
@Component
final class FindingHolders {

  private static final Logger log = LoggerFactory.getLogger(FindingHolders.class);

  private final EnrollmentStore store;
  private final Batches batches;
  private final Recognizing recognizing;

  FindingHolders(EnrollmentStore store, Batches batches, Recognizing recognizing) {
    this.store = store;
    this.batches = batches;
    this.recognizing = recognizing;
  }

  /** Who looked, and for which batch, is on record; for whom is not, it would be personal data. */
  List<Enrollment> find(Caller staff, String batchId, String studentNumber) {
    Batch batch = batches.actingFor(staff, batchId, "batch");
    List<Enrollment> found =
        store.ofRoll(recognizing.roll(batch.institution(), studentNumber)).stream()
            .filter(enrollment -> enrollment.batchId().equals(batchId))
            .toList();
    log.info("enrollment.looked-up by={} batchId={} found={}", staff.name(), batchId, found.size());
    return found;
  }
}
