package cn.xuezhao.identity.verification;

import org.jspecify.annotations.Nullable;

/**
 * What the school's roster and the collection code say about a student (L-7). Nobody changes it
 * here; wrong data is the school's to correct (L-9). Sealed wherever it is stored.
 *
 * @param documentTail the last characters of the document number as printed; null when hidden
 * @param documentNumber as the code shows it, hidden characters as {@code *}; null when no code was
 *     read. Told to nobody but the hand-off
 * @param nameUnverified true when the student typed what the code hides and no roster supplies
 * @param verifiedBy {@code person} when a registrar decided instead of the machine
 */
public record VerifiedRecord(
    String name,
    String studentNumber,
    String institution,
    @Nullable String level,
    @Nullable Integer year,
    @Nullable String documentTail,
    @Nullable String documentNumber,
    @Nullable String documentKind,
    @Nullable Boolean nameUnverified,
    @Nullable String verifiedBy) {

  @Override
  public String toString() {
    return "VerifiedRecord[***]";
  }
}
