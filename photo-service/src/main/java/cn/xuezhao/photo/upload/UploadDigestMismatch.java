package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.Refusal;

/** What came is not the photo that was announced. */
final class UploadDigestMismatch extends Refusal {

  private static final long serialVersionUID = 1L;

  UploadDigestMismatch() {
    super(
        Kind.RULE,
        "upload-digest-mismatch",
        "The photo arrived damaged and was thrown away. Begin the upload anew.");
  }
}
