package cn.xuezhao.photo.submission;

import static cn.xuezhao.photo.submission.Submissions.KEEP;
import static cn.xuezhao.photo.submission.Submissions.NOON;
import static cn.xuezhao.photo.submission.Submissions.SHA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmissionTests {

  @Test
  void saysThatAPhotoWasUploadedOnlyWhenItIsStored() {
    var announced = Submissions.collecting().announce(Submissions.revision(1));
    assertThat(announced.events()).isEmpty();
    assertThat(announced.next().revisions()).isEmpty();
    var stored = announced.next().store(1, Submissions.STANDARD);
    assertThat(stored.events())
        .containsExactly(
            new PhotoUploaded(
                "ord_1", "sub:ord_1", 1, SHA, Submissions.STANDARD, 0, 0, false, NOON));
    assertThat(stored.next().revisions()).hasSize(1);
  }

  @Test
  void storingTwiceSaysNothingAgain() {
    assertThat(Submissions.withOnePhoto().store(1, Submissions.STANDARD).changed()).isFalse();
  }

  @Test
  void numbersPhotosInTheOrderTheyCame() {
    Submission two = Submissions.stored(Submissions.withOnePhoto());
    assertThat(two.revisions()).extracting(Revision::number).containsExactly(1, 2);
  }

  @Test
  void refusesTheSecondOfTwoPhotosAtTheSameMoment() {
    Submission other = Submissions.collecting().announce(Submissions.revision(1)).next();
    assertThatThrownBy(() -> other.announce(Submissions.revision(1)))
        .isInstanceOf(OvertakenByAnotherPhoto.class);
  }

  @Test
  void keepsOnlyWhatTheStudentWasToldOfARefusedPhoto() {
    var refused = Submissions.collecting().refuse(Submissions.refused());
    assertThat(refused.events()).isEmpty();
    assertThat(refused.next().revisions()).isEmpty();
    assertThat(refused.next().latest()).isEqualTo(Submissions.refused());
  }

  @Test
  void allowsTheTriesOfADayAndTellsHowLongToWait() {
    Submission submission = Submissions.collecting();
    for (int i = 0; i < 20; i++) {
      submission = submission.prepare(NOON, 20).next().refuse(Submissions.refused()).next();
    }
    Submission tired = submission;
    assertThat(tired.triesLeft(NOON, 20)).isZero();
    assertThatThrownBy(() -> tired.prepare(NOON.plus(Duration.ofHours(1)), 20))
        .isInstanceOfSatisfying(
            TriesUsed.class,
            used -> assertThat(used.members()).containsEntry("retryAfter", 23 * 3600L));
    assertThat(tired.prepare(NOON.plus(Duration.ofHours(24)), 20).next()).isEqualTo(tired);
  }

  @Test
  void approvalOfAnotherPhotoIsVoid() {
    Submission submission = Submissions.withOnePhoto();
    assertThat(submission.approve(new Approval(1, "b".repeat(64), null), NOON, KEEP).changed())
        .isFalse();
    assertThat(submission.approve(Submissions.approval(2), NOON, KEEP).changed()).isFalse();
    assertThat(submission.approve(Submissions.approval(1), NOON, KEEP).changed()).isTrue();
  }

  @Test
  void takesNoPhotoAfterApproval() {
    assertThatThrownBy(() -> Submissions.approved().prepare(NOON, 20))
        .isInstanceOf(PhotoChangesClosed.class);
  }

  /** G-23: 重新采集 takes another photo, and its approval makes another standard photo. */
  @Test
  void takesAnotherPhotoWhenItIsRecaptured() {
    Submission recaptured = Submissions.stored(Submissions.recapturing());

    assertThat(recaptured.revisions()).extracting(Revision::number).containsExactly(1, 2);
    assertThat(recaptured.approve(Submissions.approval(1), NOON, KEEP).changed())
        .as("the approval of before")
        .isFalse();
    assertThat(recaptured.approve(Submissions.approval(2), NOON, KEEP).next().state())
        .isEqualTo(new SubmissionState.Approved(2, NOON, NOON.plus(KEEP)));
  }

  @Test
  void isRecapturedOnlyAfterAnApproval() {
    assertThat(Submissions.withOnePhoto().recapture().changed()).isFalse();
    assertThat(Submissions.closed().recapture().changed()).isFalse();
  }

  @Test
  void keepsOnlyTheApprovedPhotoAfterAWhileAndNeverUsesANumberAgain() {
    Submission approved =
        Submissions.stored(Submissions.stored(Submissions.withOnePhoto()))
            .approve(Submissions.approval(2), NOON, KEEP)
            .next();
    assertThat(approved.dueAt()).isEqualTo(NOON.plus(KEEP));
    assertThat(approved.unneeded(NOON.plus(KEEP).minusMillis(1))).isEmpty();
    assertThat(approved.unneeded(NOON.plus(KEEP)))
        .extracting(Revision::number)
        .containsExactly(1, 3);

    Submission cleared = approved.clearOthers(NOON.plus(KEEP)).next();

    assertThat(cleared.revisions()).extracting(Revision::number).containsExactly(2);
    assertThat(cleared.dueAt()).isNull();
    assertThat(cleared.nextRevision()).isEqualTo(4);
  }

  @Test
  void takesNoPhotoForAnOrderThatIsOver() {
    for (Submission over :
        List.of(Submissions.closed(), Submissions.erasing(), Submissions.erased())) {
      assertThatThrownBy(() -> over.prepare(NOON, 20)).isInstanceOf(PhotoChangesClosed.class);
    }
    assertThat(Submissions.approved().close(NOON, KEEP).next().state())
        .as("refunded after the approval")
        .isInstanceOf(SubmissionState.Closed.class);
  }

  @Test
  void isErasedAWhileAfterTheOrderWasClosed() {
    Submission closed = Submissions.closed();

    assertThat(closed.dueAt()).isEqualTo(NOON.plus(KEEP));
    assertThat(closed.isToBeErased(NOON.plus(KEEP).minusMillis(1))).isFalse();
    assertThat(closed.isToBeErased(NOON.plus(KEEP))).isTrue();
  }

  @Test
  void keepsNothingButTheFactWhenItIsErased() {
    Submission erased = Submissions.erased();

    assertThat(erased.photos().all()).isEmpty();
    assertThat(erased.latest()).isNull();
    assertThat(erased.tries()).isEmpty();
    assertThat(erased.isKept()).isFalse();
    assertThat(erased.end(NOON).changed()).isFalse();
  }

  /** A soft finding never blocks for good: the student may contest it. */
  @Test
  void letsTheStudentContestSoftFindingsOfTheNewestPhoto() {
    Submission submission = withFindings();

    Submission contested = submission.contest(1, Set.of("head-tilted")).next();

    assertThat(contested.revision(1).orElseThrow().contestedRules()).containsExactly("head-tilted");
    assertThat(contested.latest().findings())
        .filteredOn(one -> one.isContested())
        .extracting(one -> one.rule())
        .containsExactly("head-tilted");
    assertThat(contested.contest(1, Set.of("head-tilted")).changed()).isFalse();
  }

  @Test
  void refusesToContestWhatIsHardOrUnknown() {
    assertThatThrownBy(() -> withFindings().contest(1, Set.of("no-face")))
        .isInstanceOf(FindingNotContestable.class);
    Submission hard =
        Submissions.collecting()
            .announce(Submissions.revision(1, List.of(Submissions.hard())))
            .next()
            .store(1, Submissions.STANDARD)
            .next();
    assertThatThrownBy(() -> hard.contest(1, Set.of("head-tilted")))
        .isInstanceOf(FindingNotContestable.class);
  }

  @Test
  void refusesToContestAnOlderPhotoOrADecidedOne() {
    Submission two = Submissions.stored(withFindings());
    assertThatThrownBy(() -> two.contest(1, Set.of("head-tilted")))
        .isInstanceOfSatisfying(
            RevisionStale.class, stale -> assertThat(stale.members()).containsEntry("revision", 2));
    Submission approved = withFindings().approve(Submissions.approval(1), NOON, KEEP).next();
    assertThatThrownBy(() -> approved.contest(1, Set.of("head-tilted")))
        .isInstanceOf(PhotoChangesClosed.class);
  }

  @Test
  void keepsAFindingContestedOnTheNextPhoto() {
    Submission next =
        withFindings()
            .contest(1, Set.of("head-tilted"))
            .next()
            .announce(
                Submissions.revision(
                    2, List.of(Submissions.soft("head-tilted"), Submissions.soft("light-uneven"))))
            .next();

    assertThat(next.store(2, Submissions.STANDARD).events())
        .containsExactly(
            new PhotoUploaded(
                "ord_1", "sub:ord_1", 2, SHA, Submissions.STANDARD, 0, 2, true, NOON));
  }

  /** A hint is neither counted with the soft findings nor the student's to contest. */
  @Test
  void hintIsNobodysButTheReviewers() {
    Submission submission =
        Submissions.collecting()
            .announce(
                Submissions.revision(
                    1,
                    List.of(Submissions.soft("head-tilted"), Submissions.hint("picture-edited"))))
            .next();
    assertThat(submission.store(1, Submissions.STANDARD).events())
        .containsExactly(
            new PhotoUploaded(
                "ord_1", "sub:ord_1", 1, SHA, Submissions.STANDARD, 0, 1, false, NOON));
    Submission stored = submission.store(1, Submissions.STANDARD).next();
    assertThat(stored.contestable(1)).containsExactly("head-tilted");
    assertThatThrownBy(() -> stored.contest(1, Set.of("picture-edited")))
        .isInstanceOf(FindingNotContestable.class);
  }

  private static Submission withFindings() {
    return Submissions.collecting()
        .announce(
            Submissions.revision(
                1, List.of(Submissions.soft("head-tilted"), Submissions.soft("light-uneven"))))
        .next()
        .store(1, Submissions.STANDARD)
        .next();
  }

  @Test
  void clearsAwayWhatWasAnnouncedAndNeverStored() {
    Submission announced = Submissions.collecting().announce(Submissions.revision(1)).next();
    assertThat(announced.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(announced.clearAway(NOON.plus(Duration.ofMinutes(59))).changed()).isFalse();
    Submission cleared = announced.clearAway(NOON.plus(Duration.ofHours(1))).next();
    assertThat(cleared.photos().announced()).isEmpty();
    assertThat(cleared.dueAt()).isNull();
  }

  @Test
  void publishesAStandardPhotoOnce() {
    StandardPhoto approved =
        StandardPhoto.approved(
            Submissions.approved(), Submissions.revision(1), null, "published/x", NOON);
    var published = approved.publish(SHA, NOON);
    assertThat(published.events())
        .containsExactly(
            new PhotoStandardized("ord_1", 1, "pho:ord_1:1", SHA, "chsi-2017-99", NOON));
    assertThat(published.next().publish(SHA, NOON).changed()).isFalse();
  }
}
