package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.institution.Institution;
import cn.xuezhao.batch.institution.Institutions;
import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.Batches;
import cn.xuezhao.batch.publication.CurrentRoster;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a collection code with the roster of the batch (L-6, L-10). */
@Component
final class MatchingStudents {

  private final Batches batches;
  private final Institutions institutions;
  private final RosterStore store;
  private final EntrySeal seal;
  private final Verified verified;

  MatchingStudents(
      Batches batches,
      Institutions institutions,
      RosterStore store,
      EntrySeal seal,
      Verified verified) {
    this.batches = batches;
    this.institutions = institutions;
    this.store = store;
    this.seal = seal;
    this.verified = verified;
  }

  /** Remembers whose code has agreed, so that no undo takes the entry away again. */
  @Component
  static final class Verified {

    private final VerifiedStudentStore store;
    private final Clock clock;

    Verified(VerifiedStudentStore store, Clock clock) {
      this.store = store;
      this.clock = clock;
    }

    void mark(String batchId, String entryId) {
      store.mark(batchId, entryId, clock.instant());
    }
  }

  /**
   * What the collection code says.
   *
   * @param maskedName the name, hidden characters as {@code *}
   * @param documentTail end of the document number as printed, null when the code hides it
   */
  record Question(
      String batchCode,
      String studentNumber,
      String institution,
      String maskedName,
      @Nullable String documentTail) {

    @Override
    public String toString() {
      return "Question[" + batchCode + "]";
    }
  }

  /**
   * The school's word on this student.
   *
   * @param entryId null when the batch has no roster
   */
  record Match(
      Batch batch, Institution institution, @Nullable String entryId, @Nullable RosterRow row) {

    @Override
    public String toString() {
      return "Match[" + batch.id() + "]";
    }
  }

  Match match(Question question) {
    Batch batch = batches.openWithCode(question.batchCode());
    Institution institution = institutions.require(batch.institutionId());
    if (!institution.isNamed(question.institution())) {
      throw new InstitutionMismatch();
    }
    if (batch.terms().rosterMode() == RosterMode.NONE) {
      return new Match(batch, institution, null, null);
    }
    String entryId = seal.entryId(batch.id(), question.studentNumber());
    RosterRow row = find(batch, entryId).orElseThrow(StudentNotOnRoster::new);
    List<String> differing = differing(question, row);
    if (!differing.isEmpty()) {
      throw new RosterFieldMismatch(differing);
    }
    verified.mark(batch.id(), entryId);
    return new Match(batch, institution, entryId, row);
  }

  private Optional<RosterRow> find(Batch batch, String entryId) {
    return findIn(batch.roster(), entryId)
        // Replaced since the batch was read: the old entries are gone, the new ones count.
        .or(() -> findIn(batches.get(batch.id()).roster(), entryId))
        .map(entry -> seal.open(batch.id(), entry));
  }

  private Optional<SealedEntry> findIn(@Nullable CurrentRoster roster, String entryId) {
    return roster == null ? Optional.empty() : store.find(roster.rosterId(), entryId);
  }

  private static List<String> differing(Question question, RosterRow row) {
    List<String> differing = new ArrayList<>();
    if (row.name() != null && !MaskedText.of(question.maskedName()).shows(row.name())) {
      differing.add("name");
    }
    if (row.documentNumber() != null
        && question.documentTail() != null
        && !DocumentTail.isOf(row.documentNumber(), question.documentTail())) {
      differing.add("documentTail");
    }
    return differing;
  }
}
