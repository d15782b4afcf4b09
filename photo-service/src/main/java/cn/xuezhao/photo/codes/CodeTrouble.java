package cn.xuezhao.photo.codes;

/** Why no code can be read in a picture; each has its own way out. */
public enum CodeTrouble {
  /** Nothing in the picture looks like a QR code. */
  NO_CODE("no-code"),
  /** More than one, and which of them is meant only the student knows. */
  SEVERAL("several"),
  /** A part of the code is not in the picture. */
  CUT_OFF("cut-off"),
  TOO_DARK("too-dark"),
  TOO_BLURRED("too-blurred"),
  /** Photographed too much from the side. */
  TOO_SLANTED("too-slanted"),
  /** The whole code is there, clear, and says nothing: covered, scratched, drawn over. */
  DAMAGED("damaged");

  private final String word;

  CodeTrouble(String word) {
    this.word = word;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }
}
