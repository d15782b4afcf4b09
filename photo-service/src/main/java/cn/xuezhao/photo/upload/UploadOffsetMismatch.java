package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.Refusal;

/** The phone and the platform do not agree how much of the photo is here. */
final class UploadOffsetMismatch extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param offset where the next piece begins
   */
  UploadOffsetMismatch(long offset) {
    super(
        Kind.CONFLICT,
        "upload-offset-mismatch",
        "Go on with the piece that begins at the offset named here.");
    member("offset", offset);
  }
}
