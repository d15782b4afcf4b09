package cn.xuezhao.photo.submission;

import static cn.xuezhao.photo.submission.Submissions.NOON;
import static cn.xuezhao.photo.submission.Submissions.SHA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTests {

  @Test
  void saysThatAPhotoWasUploadedOnlyWhenItIsStored() {
    var announced = Submissions.collecting().announce(Submissions.revision(1));
    assertThat(announced.events()).isEmpty();
    assertThat(announced.next().revisions()).isEmpty();
    var stored = announced.next().store(1);
    assertThat(stored.events())
        .containsExactly(new PhotoUploaded("ord_1", "sub:ord_1", 1, SHA, 0, 0, false, NOON));
    assertThat(stored.next().revisions()).hasSize(1);
  }

  @Test
  void storingTwiceSaysNothingAgain() {
    assertThat(Submissions.withOnePhoto().store(1).changed()).isFalse();
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
    var refused = Submissions.collecting().refuse(List.of(Submissions.hard()), NOON);
    assertThat(refused.events()).isEmpty();
    assertThat(refused.next().revisions()).isEmpty();
    assertThat(refused.next().latest())
        .isEqualTo(new Screening(false, List.of(Submissions.hard()), NOON));
  }

  @Test
  void allowsTheTriesOfADayAndTellsHowLongToWait() {
    Submission submission = Submissions.collecting();
    for (int i = 0; i < 20; i++) {
      submission = submission.prepare(NOON, 20).next().refuse(List.of(), NOON).next();
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
    assertThat(submission.approve(1, "b".repeat(64), NOON).changed()).isFalse();
    assertThat(submission.approve(2, SHA, NOON).changed()).isFalse();
    assertThat(submission.approve(1, SHA, NOON).changed()).isTrue();
  }

  @Test
  void takesNoPhotoAfterApproval() {
    assertThatThrownBy(() -> Submissions.approved().prepare(NOON, 20))
        .isInstanceOf(PhotoChangesClosed.class);
  }

  @Test
  void clearsAwayWhatWasAnnouncedAndNeverStored() {
    Submission announced = Submissions.collecting().announce(Submissions.revision(1)).next();
    assertThat(announced.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(announced.clearAway(NOON.plus(Duration.ofMinutes(59))).changed()).isFalse();
    Submission cleared = announced.clearAway(NOON.plus(Duration.ofHours(1))).next();
    assertThat(cleared.announced()).isEmpty();
    assertThat(cleared.dueAt()).isNull();
  }

  @Test
  void publishesAStandardPhotoOnce() {
    StandardPhoto approved =
        StandardPhoto.approved(
            Submissions.approved(), Submissions.revision(1), "published/x", NOON);
    var published = approved.publish(SHA, NOON);
    assertThat(published.events())
        .containsExactly(
            new PhotoStandardized("ord_1", 1, "pho:ord_1:1", SHA, "chsi-2017-99", NOON));
    assertThat(published.next().publish(SHA, NOON).changed()).isFalse();
  }
}
