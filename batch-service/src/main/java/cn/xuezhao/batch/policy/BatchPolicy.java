package cn.xuezhao.batch.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;

/**
 * The section {@code batch} of a tenant's policy.
 *
 * @param payer who pays unless a batch says otherwise
 * @param priceInFen what a new batch is proposed with
 * @param resubmission how long photos can still be handed in after a batch
 * @param platformUpload when approved photos have to be at the collection platform (G-7)
 * @param handoff when photos go to CHSI (G-8)
 */
public record BatchPolicy(
    @Valid @NotNull Code code,
    @Valid @NotNull Roster roster,
    @NotNull Payer payer,
    @PositiveOrZero long priceInFen,
    @Valid @NotNull Resubmission resubmission,
    @Valid @NotNull PlatformUpload platformUpload,
    @Valid @NotNull Handoff handoff) {

  /**
   * How batch codes are issued and found.
   *
   * @param alphabet of codes that we issue; schools may bring others
   * @param lookAlikes letters that are read as another character when a code is looked up
   */
  public record Code(
      @NotNull @Size(min = 16) String alphabet,
      @Min(4) @Max(12) int length,
      @NotNull Map<String, String> lookAlikes) {

    public Code {
      lookAlikes = Map.copyOf(lookAlikes);
    }
  }

  /**
   * What a school may import.
   *
   * @param maxRows rows of one file, to keep one import within memory
   * @param maxBytes bytes of one file
   */
  public record Roster(@NotNull RosterMode mode, @Min(1) int maxRows, @Min(1024) int maxBytes) {}

  /**
   * @param afterBatchEnd in working days
   */
  public record Resubmission(@NotNull Duration afterBatchEnd) {

    public int days() {
      return Math.toIntExact(afterBatchEnd.toDays());
    }
  }

  /**
   * @param within in working days after the approval
   */
  public record PlatformUpload(@NotNull Duration within) {

    public int days() {
      return Math.toIntExact(within.toDays());
    }
  }

  /**
   * All in working days.
   *
   * @param mainAfter the batch's end, the package of all that is complete is made
   * @param supplementaryEvery so many days what was completed later follows
   * @param latest what was promised to the students
   */
  public record Handoff(
      @NotNull Duration mainAfter, @NotNull Duration supplementaryEvery, @NotNull Duration latest) {

    public int mainDays() {
      return Math.toIntExact(mainAfter.toDays());
    }

    public int supplementaryDays() {
      return Math.toIntExact(supplementaryEvery.toDays());
    }

    public int latestDays() {
      return Math.toIntExact(latest.toDays());
    }
  }
}
