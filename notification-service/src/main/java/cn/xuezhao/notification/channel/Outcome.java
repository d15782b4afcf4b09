package cn.xuezhao.notification.channel;

/** What became of one attempt to reach a person. */
public sealed interface Outcome {

  /** Reason of a refusal: the student allows no subscribe message (43101, G-20). */
  String NOT_ALLOWED = "not-allowed";

  /** Reason of a refusal: there is no e-mail address (G-29). */
  String NO_ADDRESS = "no-address";

  /** The other side has it. */
  record Sent() implements Outcome {}

  /**
   * The other side said no, and would say so again.
   *
   * @param reason a word for our own records
   */
  record Refused(String reason) implements Outcome {}

  /** It was certainly not sent; trying again later is safe. */
  record Unavailable() implements Outcome {}

  /** The answer is missing: the person may have it already. */
  record Unknown() implements Outcome {}
}
