package cn.xuezhao.chsisandbox;

/** Why CHSI does not say whose code this is. */
final class UnreadableCode extends Exception {
  private static final long serialVersionUID = 1L;

  /** The answers differ because the student has to do something different. */
  enum Reason {
    FORGED("forged", "the signature is not CHSI's"),
    FOREIGN("foreign", "the text is not a collection code of CHSI"),
    CUT_OFF("cut-off", "the end of the code is missing"),
    UNKNOWN("unknown", "CHSI never issued this code, or revoked it");

    private final String slug;
    private final String detail;

    Reason(String slug, String detail) {
      this.slug = slug;
      this.detail = detail;
    }

    String slug() {
      return slug;
    }

    String detail() {
      return detail;
    }
  }

  private final Reason reason;

  UnreadableCode(Reason reason) {
    super(reason.detail());
    this.reason = reason;
  }

  UnreadableCode(Reason reason, Throwable cause) {
    super(reason.detail(), cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
