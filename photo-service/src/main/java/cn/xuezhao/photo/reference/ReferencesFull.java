package cn.xuezhao.photo.reference;

import cn.xuezhao.kit.domain.Refusal;

/** Nobody has more photos on record than that. */
final class ReferencesFull extends Refusal {

  static final int MOST = 5;

  private static final long serialVersionUID = 1L;

  ReferencesFull() {
    super(
        Kind.RULE,
        "reference-photos-full",
        "There are %d photos of this student already. Remove them first when they are wrong."
            .formatted(MOST));
    member("limit", MOST);
  }
}
