package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.Refusal;

/** A piece is empty, too long, far too short, or reaches beyond the end of the photo. */
final class UploadChunkMisfit extends Refusal {

  private static final long serialVersionUID = 1L;

  UploadChunkMisfit(int chunkSize) {
    super(
        Kind.RULE,
        "upload-chunk-misfit",
        "Cut the photo into pieces of chunkSize bytes; only the last one is shorter.");
    member("chunkSize", chunkSize);
  }
}
