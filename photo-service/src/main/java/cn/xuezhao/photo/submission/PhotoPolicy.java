package cn.xuezhao.photo.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * What a regional centre wants of photos; section {@code photo} of its policy.
 *
 * @param cropByStudent whether a student may choose the crop (L-14); else it is automatic (G-22)
 */
public record PhotoPolicy(
    @NotNull @Valid Background background,
    @NotNull Boolean cropByStudent,
    @NotNull @Valid Rules screening,
    @NotNull @Valid Retention retention) {

  /**
   * The color behind the person on the standard photo.
   *
   * @param rgb red, green, blue, 0 to 255
   */
  public record Background(
      @NotBlank String name,
      @NotNull @Size(min = 3, max = 3) List<@NotNull @Min(0) @Max(255) Integer> rgb) {

    public Background {
      rgb = List.copyOf(rgb);
    }
  }

  /**
   * @param ruleBook which rules, and in which version
   * @param triesPerDay uploads that are screened for one order in 24 hours
   * @param hardFindings whether a hard finding blocks, or warns as long as a standard photo can be
   *     made (L-13, G-22)
   */
  public record Rules(
      @NotBlank String ruleBook, @Min(1) int triesPerDay, @NotNull HardFindings hardFindings) {}

  /**
   * How long pictures of faces are kept; what was approved is kept as long as its order.
   *
   * @param notApproved after the approval, the other photos of the order
   * @param closed after an order was closed or refunded, all of it
   * @param references after a school sent it, the fingerprint of a photo that a student has on
   *     record
   */
  public record Retention(
      @NotNull Duration notApproved, @NotNull Duration closed, @NotNull Duration references) {}

  /** What follows from a hard finding. */
  public enum HardFindings {
    BLOCK,
    WARN
  }
}
