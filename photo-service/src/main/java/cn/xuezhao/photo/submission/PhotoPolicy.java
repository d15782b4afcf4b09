package cn.xuezhao.photo.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a regional centre wants of photos; section {@code photo} of its policy. */
public record PhotoPolicy(@NotNull @Valid Background background, @NotNull @Valid Rules screening) {

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

  /** What follows from a hard finding. */
  public enum HardFindings {
    BLOCK,
    WARN
  }
}
