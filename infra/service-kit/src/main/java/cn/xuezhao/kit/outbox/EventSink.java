package cn.xuezhao.kit.outbox;

/** Where the relay sends events: the broker, or a list in tests. */
@FunctionalInterface
public interface EventSink {

  /**
   * Returns when the event is safe with the receiver.
   *
   * @throws SendFailed when it may not be; the relay will send again
   */
  void send(OutgoingEvent event);

  /** The receiver did not confirm. */
  final class SendFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SendFailed(String eventId, Throwable cause) {
      super("event not acknowledged: " + eventId, cause);
    }
  }
}
