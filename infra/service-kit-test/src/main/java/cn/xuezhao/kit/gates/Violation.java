package cn.xuezhao.kit.gates;

/**
 * A place where a size gate does not hold.
 *
 * @param gate name of the gate, as the allow list calls it
 * @param subject the type, {@code type#method}, or module
 * @param message what was measured and what was expected
 */
record Violation(String gate, String subject, String message) {

  @Override
  public String toString() {
    return "%s: %s (allow list: %s %s: <reason>)".formatted(subject, message, gate, subject);
  }
}
