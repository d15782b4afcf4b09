package cn.xuezhao.batch.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The section {@code batch} of a tenant's policy.
 *
 * @param payer who pays unless a batch says otherwise
 * @param priceInFen what a new batch is proposed with
 */
public record BatchPolicy(
    @Valid @NotNull Code code,
    @Valid @NotNull Roster roster,
    @NotNull Payer payer,
    @PositiveOrZero long priceInFen) {

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
}
