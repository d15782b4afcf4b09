package cn.xuezhao.kit.outbox;

/** Lets delivery tests stop the relay between any two of its steps. */
@FunctionalInterface
public interface RelayProbe {

  /** Does nothing; the probe of every running service. */
  RelayProbe NONE = step -> {};

  /** The moments at which a crash must not lose or reorder anything. */
  enum Step {
    CLAIMED,
    SENT,
    ACKNOWLEDGED,
    FINISHED
  }

  void passed(Step step);
}
