package cn.xuezhao.identity.verification;

/**
 * What a genuine collection code says about one school-roll record. Name and document number may be
 * masked (李*明, 210***********0016); the roster supplies the rest.
 */
record CollectionCode(
    String codeId,
    String institution,
    String studentNumber,
    String name,
    String documentNumber,
    String documentKind,
    String level,
    int year,
    boolean masked) {

  @Override
  public String toString() {
    return "CollectionCode[***]";
  }
}
