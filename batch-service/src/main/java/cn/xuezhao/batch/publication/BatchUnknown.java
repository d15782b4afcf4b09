package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;

/** No published batch has this code; drafts do not exist for students. */
final class BatchUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchUnknown() {
    super(
        Kind.NOT_FOUND,
        "batch-unknown",
        "There is no batch with this code. Check the code in your school's notice; capital and"
            + " small letters make no difference.");
  }
}
