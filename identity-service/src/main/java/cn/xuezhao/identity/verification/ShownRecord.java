package cn.xuezhao.identity.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part of a verified record its student sees; of the document number no more than its end.
 *
 * @param nameUnverified true when the student typed what the code hides and no roster supplies
 * @param verifiedBy {@code machine}, or {@code person} when a registrar decided
 */
@Schema(name = "VerifiedRecord")
public record ShownRecord(
    String name,
    String studentNumber,
    String institution,
    @Nullable String level,
    @Nullable Integer year,
    @Nullable String documentTail,
    boolean nameUnverified,
    String verifiedBy) {

  public static ShownRecord of(VerifiedRecord verified) {
    String verifiedBy = verified.verifiedBy();
    return new ShownRecord(
        verified.name(),
        verified.studentNumber(),
        verified.institution(),
        verified.level(),
        verified.year(),
        verified.documentTail(),
        Boolean.TRUE.equals(verified.nameUnverified()),
        verifiedBy == null ? "machine" : verifiedBy);
  }

  @Override
  public String toString() {
    return "ShownRecord[***]";
  }
}
