package cn.xuezhao.chsisandbox;

/**
 * One school-roll record (学籍) as a collection code states it. A student with two records has two
 * codes. {@code masked} says whether name and document number are shown in part only.
 */
record SchoolRollRecord(
    String institution,
    String studentNumber,
    String name,
    String documentNumber,
    String documentKind,
    String level,
    int year,
    boolean masked) {

  /** The record with name and number as CHSI prints them: 李*明, 210***********0016. */
  SchoolRollRecord asShown() {
    if (!masked) {
      return this;
    }
    return new SchoolRollRecord(
        institution,
        studentNumber,
        Masking.name(name),
        Masking.documentNumber(documentNumber),
        documentKind,
        level,
        year,
        true);
  }

  @Override
  public String toString() {
    return "SchoolRollRecord[***]";
  }
}
