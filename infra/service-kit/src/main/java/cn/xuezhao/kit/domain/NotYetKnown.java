package cn.xuezhao.kit.domain;

/**
 * A command came before the event that makes it possible, and the owner does not know either.
 * Normal for a moment: gaps across topics heal by themselves.
 */
public final class NotYetKnown extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotYetKnown(String what) {
    super(
        Kind.CONFLICT,
        "not-yet-known",
        "The %s is not known here yet. Try again in a second.".formatted(what));
    member("retryAfter", 1);
  }
}
