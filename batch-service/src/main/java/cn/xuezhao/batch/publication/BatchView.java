package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.institution.Institution;
import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.batch.publication.BatchWindow.WindowState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is told; the members of staff are absent for students.
 *
 * @param institution name of the school, shown for confirmation (G-14)
 * @param payer who pays, student or institution (L-B); whom the institution pays for pays nothing
 * @param resubmissionEndsAt until when a rejected photo can be replaced
 * @param handoffDueAt until when the photos are at CHSI (G-8)
 * @param rosterMode staff only: what of the roster is kept
 * @param roster staff only: the import that counts
 */
record BatchView(
    String batchId,
    String code,
    String type,
    String displayName,
    String institution,
    long priceInFen,
    String payer,
    Instant opensAt,
    Instant closesAt,
    WindowState windowState,
    @Nullable Instant resubmissionEndsAt,
    @Nullable Instant handoffDueAt,
    @Nullable String state,
    @Nullable Integer revision,
    @Nullable String institutionId,
    @Nullable Integer expectedStudents,
    @Nullable RosterMode rosterMode,
    @Nullable RosterView roster) {

  /**
   * What staff see of the roster.
   *
   * @param undoable whether an earlier roster can be brought back
   */
  record RosterView(int number, int rows, Instant importedAt, String importedBy, boolean undoable) {

    static @Nullable RosterView of(Batch batch) {
      CurrentRoster roster = batch.roster();
      return roster == null
          ? null
          : new RosterView(
              roster.number(),
              roster.rows(),
              roster.importedAt(),
              roster.importedBy(),
              batch.previousRoster() != null);
    }
  }

  static BatchView forStudents(
      Batch batch, Institution institution, @Nullable BatchDeadlines deadlines, Instant now) {
    return new BatchView(
        batch.id(),
        batch.code(),
        BatchTerms.TYPE,
        batch.terms().displayName(),
        institution.name(),
        batch.terms().priceInFen(),
        batch.terms().payer().word(),
        batch.window().opensAt(),
        batch.window().closesAt(),
        batch.window().stateAt(now),
        deadlines == null ? null : deadlines.resubmissionEndsAt(),
        deadlines == null ? null : deadlines.handoffDueAt(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static BatchView forStaff(
      Batch batch, Institution institution, @Nullable BatchDeadlines deadlines, Instant now) {
    BatchView open = forStudents(batch, institution, deadlines, now);
    return new BatchView(
        open.batchId,
        open.code,
        open.type,
        open.displayName,
        open.institution,
        open.priceInFen,
        open.payer,
        open.opensAt,
        open.closesAt,
        open.windowState,
        open.resubmissionEndsAt,
        open.handoffDueAt,
        stateOf(batch),
        revisionOf(batch),
        batch.institutionId(),
        batch.terms().expectedStudents(),
        batch.terms().rosterMode(),
        RosterView.of(batch));
  }

  private static String stateOf(Batch batch) {
    return switch (batch.state()) {
      case BatchState.Draft _ -> "draft";
      case BatchState.Published _ -> "published";
    };
  }

  private static @Nullable Integer revisionOf(Batch batch) {
    return batch.state() instanceof BatchState.Published(int revision, Instant _)
        ? Integer.valueOf(revision)
        : null;
  }
}
