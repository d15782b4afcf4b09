package cn.xuezhao.photo.guard;

import cn.xuezhao.kit.domain.Refusal;

/** What the guard found wrong with the bytes of an upload, in words a student can act on. */
public final class UploadProblem extends Refusal {

  private static final long serialVersionUID = 1L;

  private UploadProblem(Kind kind, String slug, String action) {
    super(kind, slug, action);
  }

  public static UploadProblem of(UploadRefused refused) {
    return switch (refused.reason()) {
      case EMPTY, NOT_AN_IMAGE ->
          rule("photo-not-an-image", "This file is not a picture. Choose a picture.");
      case ANOTHER_FILE ->
          rule(
              "photo-not-an-image",
              "This file is a picture and something else besides. Take a new photo.");
      case TOO_LARGE ->
          new UploadProblem(
              Kind.TOO_LARGE, "photo-too-large", "Choose a picture of at most 15 MB.");
      case FORMAT_NOT_SUPPORTED, ANIMATED, CODING_NOT_SUPPORTED, NOT_IN_COLOR ->
          new UploadProblem(
              Kind.UNSUPPORTED_MEDIA,
              "photo-format-unsupported",
              "This kind of picture is not accepted. Choose a color JPEG picture.");
      case TRUNCATED ->
          rule("photo-truncated", "The picture's file is not complete. Send it again.");
      case DAMAGED, TOO_MANY_SCANS ->
          rule("photo-decoding-failed", "The picture is damaged. Take a new one.");
      case TOO_SMALL ->
          rule("photo-too-small", "The picture has too few pixels. Choose the original.");
      case TOO_MANY_PIXELS ->
          rule("photo-too-many-pixels", "Choose a picture of at most 64 megapixels.");
    };
  }

  private static UploadProblem rule(String slug, String action) {
    return new UploadProblem(Kind.RULE, slug, action);
  }
}
