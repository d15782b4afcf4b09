package cn.xuezhao.acceptance.demo;

import java.util.List;

/**
 * A photo that is bad on purpose, and what the platform has to say about it: findings of the
 * screening, or the refusal of a file that is no photo.
 */
enum Flaw {
  TILTED("head-roll"),
  TWO_FACES("face-several"),
  NO_FACE("face-missing"),
  TOO_DARK("face-brightness|background-dark|face-unclear|face-missing"),
  BLURRED("picture-blurred"),
  CUT_OFF("photo-truncated"),
  NO_PICTURE("photo-not-an-image");

  /** Separated by bars; any of them is right. */
  private final String toldAs;

  Flaw(String toldAs) {
    this.toldAs = toldAs;
  }

  List<String> toldAs() {
    return List.of(toldAs.split("[|]"));
  }
}
