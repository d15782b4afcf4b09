package cn.xuezhao.photo.submission;

import static cn.xuezhao.photo.submission.Submissions.KEEP;
import static cn.xuezhao.photo.submission.Submissions.NOON;

import cn.xuezhao.kit.test.Lifecycle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionLifecycleTests {

  @Test
  void isAsDrawn() {
    Lifecycle.<Submission>of(SubmissionState.class, Submission::state)
        .command("refuse", s -> s.refuse(Submissions.refused()))
        .command("announce", s -> s.announce(Submissions.revision(s.nextRevision())))
        .command(
            "store",
            s ->
                s.store(
                    s.photos().announced().isEmpty() ? 1 : s.nextRevision() - 1,
                    Submissions.STANDARD))
        .command("recrop", s -> s.recrop(s.nextRevision() - 1, Submissions.recrop()))
        .command("approve", s -> s.approve(Submissions.approval(s.nextRevision() - 1), NOON, KEEP))
        .command("recapture", Submission::recapture)
        .command("close", s -> s.close(NOON, KEEP))
        .command("clear others", s -> s.clearOthers(NOON.plus(KEEP)))
        .command("end", s -> s.end(NOON))
        .command("erased", s -> s.erased(NOON))
        .command("clear away", s -> s.clearAway(NOON.plus(Duration.ofHours(2))))
        .matches(
            "lifecycle.mmd",
            List.of(
                Submissions.collecting().announce(Submissions.revision(1)).next(),
                Submissions.withOnePhoto(),
                Submissions.approved(),
                Submissions.recapturing().announce(Submissions.revision(2)).next(),
                Submissions.stored(Submissions.recapturing()),
                Submissions.closed(),
                Submissions.erasing(),
                Submissions.erased()));
  }
}
