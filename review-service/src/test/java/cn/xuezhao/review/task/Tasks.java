package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tasks in each state, made by the commands that lead there. */
public final class Tasks {

  public static final Instant MORNING = Instant.parse("2026-11-27T01:00:00Z");
  public static final Duration LEASE = Duration.ofMinutes(10);
  public static final Reviewer LI = new Reviewer("sub-li", "reviewer1");
  public static final Reviewer WANG = new Reviewer("sub-wang", "reviewer2");
  public static final String DIGEST = "9f2c4be1".repeat(8);

  /** Of the standard photo that the screening made. */
  public static final String STANDARD = "c41d7e90".repeat(8);

  /** Of the one that a reviewer had cut anew. */
  public static final String RECROPPED = "5b4af785".repeat(8);

  private Tasks() {}

  public static ReviewTask waiting() {
    return ReviewTask.submit(
            new ReviewedPhoto("ord_5kq3vz8n", "bat_7hx2k9q4", 3, DIGEST, STANDARD),
            2,
            "std_1m7zq9x4",
            MORNING.minus(Duration.ofHours(1)),
            MORNING.plus(Duration.ofDays(1)))
        .next();
  }

  public static ReviewTask leased() {
    return waiting().lease(LI, MORNING, LEASE).next();
  }

  public static ReviewTask opened() {
    return leased().open(LI, MORNING, LEASE).next();
  }

  public static ReviewTask recropped() {
    return opened().recrop(LI, recrop(), MORNING).next();
  }

  public static Recrop recrop() {
    return new Recrop(RECROPPED, new Crop(0.2, 0.1, 0.6, 0.6), LI, MORNING);
  }

  /** Opened once, left alone, back in the queue. */
  public static ReviewTask abandoned() {
    return opened().returnToQueue(MORNING.plus(LEASE)).next();
  }

  public static ReviewTask rejected() {
    return opened().decide(LI, rejection(), MORNING).next();
  }

  public static ReviewTask withdrawn() {
    return waiting().withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING).next();
  }

  public static Verdict approval() {
    return new Verdict(3, DIGEST, STANDARD, Decision.APPROVED, List.of(), null);
  }

  public static Verdict rejection() {
    return new Verdict(
        3, DIGEST, null, Decision.REJECTED, List.of("teeth-visible", "background-uneven"), null);
  }

  /** What the commands say, in all their words. */
  public static List<DomainEvent> everyEvent() {
    return Stream.of(
            opened().decide(LI, approval(), MORNING),
            opened().decide(LI, rejection(), MORNING),
            waiting().withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING),
            opened().discard(WithdrawnBecause.ORDER_ENDED, MORNING))
        .flatMap(change -> change.events().stream())
        .toList();
  }
}
