package cn.xuezhao.identity.verification;

import org.jspecify.annotations.Nullable;

/**
 * What the school's roster and the collection code say about a student (L-7). Nobody changes it
 * here; wrong data is the school's to correct (L-9).
 *
 * @param documentTail the last characters of the document number as printed; null when hidden
 */
public record VerifiedRecord(
    String name,
    String studentNumber,
    String institution,
    @Nullable String level,
    @Nullable Integer year,
    @Nullable String documentTail) {

  @Override
  public String toString() {
    return "VerifiedRecord[***]";
  }
}
