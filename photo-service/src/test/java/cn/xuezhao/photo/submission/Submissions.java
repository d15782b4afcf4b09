package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Limit;
import cn.xuezhao.photo.standardization.Crop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Memorable submissions, made by replaying commands. */
public final class Submissions {

  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  static final Duration KEEP = Duration.ofDays(30);
  static final String SHA = "a".repeat(64);

  /** Of the standard photo that the screening made. */
  static final String STANDARD = "5".repeat(64);

  /** Of the one that a reviewer had cut anew. */
  static final String RECROPPED = "6".repeat(64);

  private Submissions() {}

  static Submission collecting() {
    return Submission.first("ord_1", "std_1");
  }

  static Submission withOnePhoto() {
    return stored(collecting());
  }

  static Submission approved() {
    return withOnePhoto().approve(approval(1), NOON, KEEP).next();
  }

  static Approval approval(int revision) {
    return new Approval(revision, SHA, null);
  }

  static Recrop recrop() {
    return new Recrop(RECROPPED, "quarantine/r1", new Crop(0.1, 0.2, 0.6, 0.6), "sub-li", NOON);
  }

  static Submission recapturing() {
    return approved().recapture().next();
  }

  static Submission erasing() {
    return approved().end(NOON).next();
  }

  static Submission erased() {
    return erasing().erased(NOON).next();
  }

  static Submission closed() {
    return collecting().close(NOON, KEEP).next();
  }

  static Submission stored(Submission submission) {
    int number = submission.nextRevision();
    return submission.announce(revision(number)).next().store(number, STANDARD).next();
  }

  static Revision revision(int number) {
    return revision(number, List.of());
  }

  static Revision revision(int number, List<Finding> findings) {
    return new Revision(
        number,
        SHA,
        "quarantine/o" + number,
        "quarantine/p" + number,
        "chsi-2017-99",
        findings,
        NOON,
        null,
        null,
        Renditions.UNKNOWN);
  }

  static Screening refused() {
    return new Screening(false, List.of(hard()), NOON, null, null);
  }

  static Finding soft(String rule) {
    return new Finding(
        rule,
        "教毕指[2017]99号",
        "soft",
        4.0,
        "degrees",
        new Limit(-3.0, 3.0),
        0.6,
        "head-straight",
        new Finding.Geometry(600, 800, List.of()),
        null);
  }

  /** What only a reviewer is to look at. */
  static Finding hint(String rule) {
    Finding soft = soft(rule);
    return new Finding(
        rule,
        soft.clause(),
        "hint",
        soft.measured(),
        soft.unit(),
        soft.limit(),
        soft.confidence(),
        soft.remedy(),
        soft.geometry(),
        null);
  }

  /** What only the student's own crop is to blame for. */
  public static Finding badCrop() {
    return new Finding(
        "head-proportion",
        "教毕指[2017]99号; L-P8",
        "hard",
        31.5,
        "px",
        new Limit(null, 0.0),
        0.95,
        "adjust-crop",
        new Finding.Geometry(600, 800, List.of()),
        null);
  }

  public static Finding hard() {
    return new Finding(
        "head-tilted",
        "教毕指[2017]99号",
        "hard",
        12.0,
        "degrees",
        new Limit(-8.0, 8.0),
        0.95,
        "head-straight",
        new Finding.Geometry(600, 800, List.of()),
        null);
  }
}
