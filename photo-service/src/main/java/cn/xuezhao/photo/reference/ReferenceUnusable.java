package cn.xuezhao.photo.reference;

import cn.xuezhao.kit.domain.Refusal;

/** A picture of nobody, or of several, says nothing of one student. */
final class ReferenceUnusable extends Refusal {

  private static final long serialVersionUID = 1L;

  ReferenceUnusable(int faces) {
    super(
        Kind.RULE,
        "reference-photo-unusable",
        faces == 0
            ? "There is no face in this picture. Send the photo that the student has on record."
            : "There are several people in this picture. Send a photo of the student alone.");
    member("faces", faces);
  }
}
