package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.DocumentKind;
import cn.xuezhao.identity.document.IdTail;
import org.jspecify.annotations.Nullable;

/** Makes one record of what code, roster and student say. */
final class Recording {

  private static final int TAIL = 4; // characters of a document number that are shown

  private Recording() {}

  /**
   * Where the roster is silent the code speaks; what both hide the student may have typed.
   *
   * @param typedName null unless the name is masked and no roster supplies it
   */
  static VerifiedRecord merge(CollectionCode code, RosterRow row, @Nullable String typedName) {
    String printedTail = IdTail.asPrinted(code.documentNumber(), TAIL).orElse(null);
    String name = row.name() == null ? code.name() : row.name();
    return new VerifiedRecord(
        typedName == null ? name : typedName,
        row.studentNumber() == null ? code.studentNumber() : row.studentNumber(),
        row.institution() == null ? code.institution() : row.institution(),
        row.level() == null ? code.level() : row.level(),
        row.year() == null ? Integer.valueOf(code.year()) : row.year(),
        row.documentTail() == null ? printedTail : row.documentTail(),
        code.documentNumber(),
        DocumentKind.of(code.documentKind()).word(),
        typedName == null ? null : Boolean.TRUE,
        null);
  }
}
