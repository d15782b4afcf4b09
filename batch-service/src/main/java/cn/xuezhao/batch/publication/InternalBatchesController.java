package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.institution.Institutions;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services read once when the event about a batch has not reached them. */
@RestController
class InternalBatchesController {

  private final Batches batches;
  private final Institutions institutions;
  private final Clock clock;

  InternalBatchesController(Batches batches, Institutions institutions, Clock clock) {
    this.batches = batches;
    this.institutions = institutions;
    this.clock = clock;
  }

  @GetMapping("/internal/{tenant}/batches/{batchId}")
  BatchView readForService(@PathVariable String tenant, @PathVariable String batchId) {
    Batch batch = batches.published(batchId);
    return BatchView.forStaff(batch, institutions.require(batch.institutionId()), clock.instant());
  }
}
