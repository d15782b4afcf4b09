package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.TypedText;
import cn.xuezhao.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows people and places again by keyed hashes, without keeping anything that can be read. */
@Component
public final class Recognizing {

  private final PersonalData personalData;

  Recognizing(PersonalData personalData) {
    this.personalData = personalData;
  }

  /**
   * The place in the batch: the row of the roster, and without one the school-roll record. However
   * it was verified, the same student has the same place.
   */
  String slot(RosterMatch.Found found, VerifiedRecord verified) {
    String place = found.rosterEntryId();
    return found.batchId() + ":" + (place == null ? roll(verified) : place);
  }

  /**
   * @param documentNumber as the code shows it; null when no code was read
   */
  PersonKeys keys(VerifiedRecord verified, @Nullable String documentNumber) {
    String tail = verified.documentTail();
    String shown = documentNumber == null ? "" : TypedText.plain(documentNumber);
    boolean isWhole = !shown.isEmpty() && shown.indexOf('*') < 0;
    return new PersonKeys(
        personalData.lookup(PersonMark.of(verified.name(), tail == null ? shown : tail)),
        roll(verified),
        isWhole ? personalData.lookup("document:" + shown) : null);
  }

  /** The school-roll record of a student at one institution. */
  public String roll(String institution, String studentNumber) {
    return personalData.lookup(
        "roll:" + TypedText.plain(institution) + "/" + TypedText.plain(studentNumber));
  }

  private String roll(VerifiedRecord verified) {
    return roll(verified.institution(), verified.studentNumber());
  }
}
