package cn.xuezhao.photolab.sets;

import java.util.List;

/**
 * One thing that is wrong with a picture.
 *
 * @param names rule ids or problem types of the upload guard, any of which tells it; the first is
 *     the one it is counted under. A name that begins with a question mark is a fault for which the
 *     rule book has no rule: it only says that the picture is not good.
 */
public record Fault(List<String> names, Weight weight) {

  static final String NAMELESS = "?";

  public Fault {
    names = List.copyOf(names);
  }

  public String name() {
    return names.getFirst();
  }

  /** Whether a rule could find it at all. */
  public boolean hasRule() {
    return !name().startsWith(NAMELESS);
  }

  /** As it stands in the file. */
  public String text() {
    return String.join("|", names);
  }
}
