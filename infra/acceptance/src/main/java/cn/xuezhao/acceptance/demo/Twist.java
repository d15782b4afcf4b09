package cn.xuezhao.acceptance.demo;

/** What goes wrong in a journey, by mistake or by will; one student may have several. */
enum Twist {
  /** Hands in a photo that cannot pass, reads why, and takes another. */
  BAD_PHOTO(0.25),
  /** The reviewer rejects the first photo. */
  REJECTED(0.10),
  /** Goes away from the cashier once. */
  CANCELS_PAYMENT(0.10),
  /** Pays before the photo, asks for the money back, and comes again the next minute. */
  REFUNDED(0.05),
  /** Types the end of another document number first. */
  WRONG_TAIL(0.08),
  /** Brings a collection code that CHSI did not issue first. */
  FORGED_CODE(0.06),
  /** Takes the photo back before anybody looks at it (撤回审核). */
  WITHDRAWS(0.10),
  /** Does not like the standard photo and hands in another one (重新采集). */
  DISSATISFIED(0.08);

  /** Of all students. */
  private final double share;

  Twist(double share) {
    this.share = share;
  }

  /** At least one, so that a short demo shows everything. */
  int quotaOf(int students) {
    return Math.min(students, Math.max(1, (int) Math.round(share * students)));
  }

  /** Whether a regional centre offers or asks what this is about. */
  boolean isPossible(Manual manual) {
    return switch (this) {
      case BAD_PHOTO, REJECTED, CANCELS_PAYMENT, FORGED_CODE -> true;
      case REFUNDED -> manual.paysFirst();
      case WRONG_TAIL -> manual.idTail();
      case WITHDRAWS -> manual.withdraws();
      case DISSATISFIED -> manual.mayBeDissatisfied();
    };
  }
}
