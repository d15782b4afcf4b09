package cn.xuezhao.order.lifecycle;

import cn.xuezhao.calendar.BusinessCalendar;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The centre's rules as they were when the order was opened; the order lives by them to its end.
 *
 * @param policyVersion version of the policy they come from
 * @param steps in the order of the centre; whether paying or the photo comes first is only this
 * @param findingsBlock hard findings of the screening stop a photo (L-13) instead of warning
 * @param attemptSeconds life of an attempt to pay
 * @param graceDays working days after the batch in which a photo can still be handed in
 * @param recapture when another photo may be taken (G-23, G-28)
 * @param confirmation null where nobody is asked to confirm (L-25)
 * @param photoReminderSeconds before the batch's end; null where nobody is reminded of the photo
 * @param onward null where nothing is promised for the way onward
 * @param retentionDays from the hand-off to the deletion of photo and data; null for orders that
 *     began before the policy named it
 */
@TypeAlias("workflow")
public record Workflow(
    int policyVersion,
    List<Step> steps,
    SubmitOn submitOn,
    boolean findingsBlock,
    long attemptSeconds,
    Promise promise,
    int graceDays,
    List<Recapture> recapture,
    @Nullable Confirmation confirmation,
    @Nullable Long photoReminderSeconds,
    @Nullable OnwardPromises onward,
    @Nullable Integer retentionDays) {

  public Workflow {
    steps = List.copyOf(steps);
    // Orders that began before the policy named it.
    recapture = recapture == null ? List.of() : List.copyOf(recapture);
  }

  /** The closed set of steps a policy may name. */
  public enum Step {
    VERIFY,
    CONFIRM_INFO,
    PHOTO,
    PAY,
    REVIEW,
    STANDARDIZE,
    CONFIRM,
    RETURN
  }

  /** What sends a photo to review the first time. */
  public enum SubmitOn {
    /** The second of money and photo does (L-15). */
    PAYMENT,
    /** The student does, after a preview (G-19). */
    STUDENT_CONFIRMATION
  }

  /** When another photo may be taken. */
  public enum Recapture {
    /** G-28. */
    AFTER_REJECTION,
    /** With the standard photo, inside the batch's window (G-23). */
    WHEN_DISSATISFIED
  }

  /** What a collecting order lacks next. */
  public enum Wanted {
    PHOTO,
    PAYMENT,
    SUBMISSION
  }

  /**
   * How long the student may look at the standard photo (G-26, G-27).
   *
   * @param afterEndSeconds the shorter time when the batch is over
   * @param remindBeforeSeconds how long before its end the student is reminded, each time
   */
  @TypeAlias("confirmation")
  public record Confirmation(long seconds, long afterEndSeconds, List<Long> remindBeforeSeconds) {

    public Confirmation {
      remindBeforeSeconds =
          remindBeforeSeconds == null ? List.of() : List.copyOf(remindBeforeSeconds);
    }

    Instant dueAt(Instant readyAt, Terms terms) {
      return readyAt.plusSeconds(terms.closedAt(readyAt) ? afterEndSeconds : seconds);
    }
  }

  /** What the student is asked for, in the order of the steps. */
  public Wanted wanted(Collecting collecting) {
    boolean noPhoto = !(collecting.photo() instanceof Photo.Accepted);
    boolean noMoney = collecting.payment() instanceof Payment.Due;
    if (noPhoto && noMoney) {
      return photoComesFirst() ? Wanted.PHOTO : Wanted.PAYMENT;
    }
    if (noPhoto) {
      return Wanted.PHOTO;
    }
    return noMoney ? Wanted.PAYMENT : Wanted.SUBMISSION;
  }

  boolean photoComesFirst() {
    return steps.indexOf(Step.PHOTO) < steps.indexOf(Step.PAY);
  }

  /** Without the step the school pays. */
  public boolean asksForMoney() {
    return steps.contains(Step.PAY);
  }

  boolean submitsByItself() {
    return submitOn == SubmitOn.PAYMENT;
  }

  Photo judge(Photo.Upload upload) {
    return findingsBlock && upload.hardFindings() > 0
        ? new Photo.Blocked(upload.revision(), upload.uploadedAt())
        : new Photo.Accepted(
            upload.revision(), upload.sha256(), upload.standardSha256(), upload.uploadedAt());
  }

  /** Half an hour, or the end of the batch when that is sooner. */
  Instant attemptEnds(Instant now, Terms terms) {
    Instant end = now.plusSeconds(attemptSeconds).truncatedTo(ChronoUnit.SECONDS);
    return end.isBefore(terms.closesAt()) ? end : terms.closesAt();
  }

  void requireSubmissionsOpen(Terms terms, Instant now) {
    Instant end = submissionsEnd(terms);
    if (!now.isBefore(end)) {
      throw new OrderWindowClosed(end);
    }
  }

  /** From then on nothing can be handed in: so many working days after the batch's last day. */
  Instant submissionsEnd(Terms terms) {
    BusinessCalendar calendar = BusinessCalendar.china();
    return calendar.endOfWorkingDay(calendar.lastDayOf(terms.closesAt()), graceDays);
  }

  boolean offers(Recapture when) {
    return recapture.contains(when);
  }

  void requireRecapture(Recapture when) {
    if (!offers(when)) {
      throw new RecaptureNotOffered();
    }
  }
}
