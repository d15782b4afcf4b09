package cn.xuezhao.batch.publication;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other services read once when the event about a batch has not reached them. */
@RestController
class InternalBatchesController {

  private final Batches batches;
  private final BatchViews views;

  InternalBatchesController(Batches batches, BatchViews views) {
    this.batches = batches;
    this.views = views;
  }

  @GetMapping("/internal/{tenant}/batches/{batchId}")
  BatchView readForService(@PathVariable String tenant, @PathVariable String batchId) {
    return views.forStaff(batches.published(batchId));
  }
}
