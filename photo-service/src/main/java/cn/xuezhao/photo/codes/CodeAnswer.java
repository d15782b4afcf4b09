package cn.xuezhao.photo.codes;

/** What a picture of a collection code says. */
public sealed interface CodeAnswer {

  /**
   * @param text whether it is genuine is somebody else's question
   */
  record Read(String text) implements CodeAnswer {

    /** Encrypted for CHSI, but still about a person. */
    @Override
    public String toString() {
      return "Read[***]";
    }
  }

  record Unread(CodeTrouble trouble) implements CodeAnswer {}
}
