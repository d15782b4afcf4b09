package cn.xuezhao.wechatsandbox.preview;

/** The platform is away, or said no; the words are for the person at the panel. */
final class PlatformSilent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlatformSilent(String message) {
    super(message);
  }
}
