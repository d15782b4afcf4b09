package cn.xuezhao.chsisandbox;

/** The sandbox was asked about a code it never issued. */
final class NoSuchCode extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchCode(String codeId) {
    super("no such code: " + codeId);
  }
}
