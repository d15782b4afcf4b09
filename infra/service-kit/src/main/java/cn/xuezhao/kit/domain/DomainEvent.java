package cn.xuezhao.kit.domain;

/**
 * A fact in the past tense, as it goes on the wire: ids and facts, never a name, number, phone or
 * URL of a person. Implementations are records annotated with {@link Topic}; their components are
 * the JSON members.
 */
public interface DomainEvent {

  /** Kafka key: the order id where there is one, else the subject's id. */
  String key();
}
