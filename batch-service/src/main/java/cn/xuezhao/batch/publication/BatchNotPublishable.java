package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;
import java.util.Map;

/** Students would meet a batch in which they cannot get on. */
final class BatchNotPublishable extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param missing what is missing, by pointer
   */
  BatchNotPublishable(Map<String, String> missing) {
    super(
        Kind.RULE,
        "batch-not-publishable",
        "This batch is not complete. Supply what errors names, then publish it.");
    member(
        "errors",
        missing.entrySet().stream()
            .map(each -> Map.of("pointer", each.getKey(), "detail", each.getValue()))
            .toList());
  }
}
