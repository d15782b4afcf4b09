package cn.xuezhao.kit.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** A command met an aggregate in a state that does not allow it. */
public final class IllegalTransition extends Refusal {

  private static final long serialVersionUID = 1L;
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /**
   * @param command the verb that was refused
   * @param state the state it met; only its type is told
   */
  public IllegalTransition(String command, Aggregate aggregate, Object state) {
    super(
        Kind.CONFLICT,
        "illegal-transition",
        "%s is in state %s, which does not allow to %s. Load it again to see what comes next."
            .formatted(aggregate.id(), words(state), command));
    member("state", words(state));
  }

  private static String words(Object state) {
    return WORD_START
        .matcher(state.getClass().getSimpleName())
        .replaceAll("-")
        .toLowerCase(Locale.ROOT);
  }
}
