package cn.xuezhao.identity.verification;

/** What can be wrong with a try to verify; each has its own way out. */
enum Mistake {
  CODE_CUT_OFF(
      "code-cut-off",
      false,
      "The collection code is not complete. Save the whole code by a long press on it, and choose"
          + " that picture."),
  CODE_FOREIGN(
      "code-foreign",
      true,
      "This is a code, but not a collection code of CHSI. Get the collection code from CHSI (the"
          + " question mark shows how) and choose that picture."),
  CODE_FORGED(
      "code-forged",
      true,
      "This collection code was not issued by CHSI. Get the code from CHSI yourself; codes from"
          + " other sources do not work."),
  CODE_UNKNOWN(
      "code-unknown",
      true,
      "CHSI does not know this collection code any more. Get a new collection code from CHSI."),
  DOCUMENT_NUMBER_HIDDEN(
      "document-number-hidden",
      false,
      "The collection code hides the end of the document number, and the roster of this batch does"
          + " not have it. Ask a person of your school to verify you."),
  DOCUMENT_NUMBER_INVALID(
      "document-number-invalid",
      false,
      "The document number of the collection code is not one of that kind (%s). Ask your school to"
          + " have the record corrected at CHSI, or ask a person of your school to verify you."),
  ID_TAIL_MISMATCH(
      "id-tail-mismatch",
      true,
      "The last four characters of the document number are not those of the collection code. Type"
          + " them as the code shows them; if the code itself is wrong, ask your school."),
  NAME_MISMATCH(
      "name-mismatch",
      true,
      "The name you typed is not the one the collection code shows in part. Type your name as your"
          + " school has it; if the code itself is wrong, ask your school."),
  NAME_REQUIRED(
      "name-required",
      false,
      "The collection code hides a part of your name and this batch has no roster. Type your whole"
          + " name and send everything again."),
  STUDENT_NOT_ON_ROSTER(
      "student-not-on-roster",
      true,
      "The student number of your collection code is not on the roster of this batch. Check that"
          + " the code is of the right enrollment; otherwise ask your school to correct the"
          + " roster."),
  INSTITUTION_MISMATCH(
      "institution-mismatch",
      true,
      "The school of your collection code is not the school of this batch. Use the batch code of"
          + " your own school; if it is the right one, ask your school."),
  ROSTER_FIELD_MISMATCH(
      "roster-field-mismatch",
      true,
      "The collection code and the roster of your school differ in: %s. If your code is right, ask"
          + " your school to correct the roster.");

  private final String slug;
  private final boolean counted;
  private final String action;

  Mistake(String slug, boolean counted, String action) {
    this.slug = slug;
    this.counted = counted;
    this.action = action;
  }

  String slug() {
    return slug;
  }

  /** Whether somebody may have guessed; a picture that cannot be read is nobody's guess. */
  boolean isCounted() {
    return counted;
  }

  /**
   * Whether a person of the school may look instead: the code may be right and is not understood.
   */
  boolean isForAPerson() {
    return switch (this) {
      case CODE_FOREIGN, DOCUMENT_NUMBER_HIDDEN, DOCUMENT_NUMBER_INVALID -> true;
      case CODE_CUT_OFF,
          CODE_FORGED,
          CODE_UNKNOWN,
          ID_TAIL_MISMATCH,
          NAME_MISMATCH,
          NAME_REQUIRED ->
          false;
      case STUDENT_NOT_ON_ROSTER, INSTITUTION_MISMATCH, ROSTER_FIELD_MISMATCH -> false;
    };
  }

  /** What to do; {@code %s} stands for the fields that differ, or for the kind of document. */
  String action() {
    return action;
  }

  /** Whether somebody may have guessed against a batch that is known to exist. */
  boolean isAboutTheBatch() {
    return switch (this) {
      case CODE_CUT_OFF, CODE_FOREIGN, CODE_FORGED, CODE_UNKNOWN -> false;
      case DOCUMENT_NUMBER_HIDDEN, DOCUMENT_NUMBER_INVALID, NAME_REQUIRED -> false;
      case ID_TAIL_MISMATCH, NAME_MISMATCH -> true;
      case STUDENT_NOT_ON_ROSTER, INSTITUTION_MISMATCH, ROSTER_FIELD_MISMATCH -> true;
    };
  }
}
