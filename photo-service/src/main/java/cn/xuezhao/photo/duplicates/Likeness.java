package cn.xuezhao.photo.duplicates;

/** How much alike two photos are. */
public enum Likeness {
  /** Nobody has touched it. */
  SAME_FILE("same-file"),
  /** The same shot, perhaps cut, colored, compressed, scaled or mirrored. */
  SAME_PHOTO("same-photo"),
  /** A person has to compare them. */
  MAYBE_SAME_PHOTO("maybe-same-photo"),
  /** Two shots; the next of the same session and the one of a twin are two as well. */
  DIFFERENT("different");

  /** Measured: 98 of 100 alterations of a shot are the same photo by it. */
  static final int SAME_FACE = 40;

  /** Measured: two people differ in at least 65 bits, two frames of one film in 49 and more. */
  static final int MAYBE_SAME_FACE = 60;

  /**
   * Measured: a frame that is not cut or turned changes in 8 bits at most, 20 where its brightness
   * was changed; frames of one film differ in 12 and more, others in 74.
   */
  static final int SAME_FRAME = 10;

  private final String word;

  Likeness(String word) {
    this.word = word;
  }

  /**
   * @param face bits of the faces that differ
   * @param frame bits of the whole pictures that differ
   */
  static Likeness of(int face, int frame) {
    if (face <= SAME_FACE || (face <= MAYBE_SAME_FACE && frame <= SAME_FRAME)) {
      return SAME_PHOTO;
    }
    return face <= MAYBE_SAME_FACE ? MAYBE_SAME_PHOTO : DIFFERENT;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }
}
