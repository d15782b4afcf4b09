package cn.xuezhao.batch.reference;

import cn.xuezhao.kit.domain.Refusal;

/** More pictures than can be looked at while somebody waits. */
final class TooManyReferencePhotos extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyReferencePhotos(int limit) {
    super(
        Kind.RULE,
        "reference-photos-too-many",
        "Send at most %d pictures at once, and the others after them.".formatted(limit));
    member("limit", limit);
  }
}
