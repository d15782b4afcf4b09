package cn.xuezhao.kit.store;

/**
 * Names of the envelope every aggregate is stored in; services query the aggregate itself below
 * {@code body}.
 */
public final class Fields {

  /** The aggregate, as its record's components. */
  public static final String BODY = "body";

  static final String ID = "_id";
  static final String VERSION = "version";
  static final String HANDLED = "handled";
  static final String MARKS = "marks";
  static final String LAST_SEQUENCE = "lastSequence";
  static final String DUE_AT = "dueAt";

  /** Events that are stored and not yet acknowledged by the broker. */
  public static final String OUTBOX = "outbox";

  /** Pending mark, retry time and lease of the relay in one; absent when nothing is to be sent. */
  public static final String RELAY_AT = "relayAt";

  /** Failed rounds of the relay since the last success. */
  public static final String RELAY_ATTEMPTS = "relayAttempts";

  /** Set when the relay has given up on the document until somebody unblocks it. */
  public static final String RELAY_BLOCKED = "relayBlocked";

  private Fields() {}
}
