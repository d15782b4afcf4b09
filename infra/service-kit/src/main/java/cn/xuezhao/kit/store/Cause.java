package cn.xuezhao.kit.store;

/**
 * The event that makes a service change an aggregate; remembered in the aggregate, so that the
 * second delivery changes nothing.
 *
 * @param eventId unique id of the event, {@code <subject>:<sequence>}
 * @param topic topic it came on
 * @param subject the aggregate it is about, at its owner
 * @param sequence position in the subject's history, rising by 1
 */
public record Cause(String eventId, String topic, String subject, long sequence) {

  /** Key of the high-water mark; dots would be paths in a document. */
  String mark() {
    return (topic + "|" + subject).replace('.', '_').replace('$', '_');
  }
}
