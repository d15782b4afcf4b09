package cn.xuezhao.photo.screening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One thing the screening noticed, as clients draw it; its JSON is described by the schema
 * "finding" of the contracts. What was found never changes once it is told.
 *
 * @param measured in the unit, null when the rule has no figure
 * @param confidence how much the call is to be trusted, 0 to 1
 * @param remedy key of the advice; clients own the words
 * @param contested true when the student does not agree; else absent
 */
@Schema(
    description =
        "One thing the screening noticed, as the schema finding/v1 of the contracts describes it."
            + " hard: the standard makes the photo unusable. soft: student and reviewer should"
            + " look; the student may contest it while its rule is among contestable. hint: only"
            + " staff is told; no measurement can decide it, so a reviewer looks. Clients own the"
            + " words and the pictures of good and bad examples, by rule and remedy.")
@TypeAlias("finding")
public record Finding(
    String rule,
    String clause,
    String severity,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double measured,
    String unit,
    Limit limit,
    double confidence,
    String remedy,
    Geometry geometry,
    @Nullable Boolean contested) {

  /** The advice when the student's own crop is what is wrong. */
  static final String ADJUST_CROP = "adjust-crop";

  /** Whether another crop of the same picture may mend it. */
  public boolean asksForAnotherCrop() {
    return remedy.equals(ADJUST_CROP);
  }

  /** Whether the standard makes the photo unusable; clients read the severity. */
  @JsonIgnore
  public boolean isHard() {
    return severity.equals(Severity.HARD.word());
  }

  /** Whether only a reviewer is to hear of it. */
  @JsonIgnore
  public boolean isHint() {
    return severity.equals(Severity.HINT.word());
  }

  /** What student and reviewer should look at; so is whatever has a word that is not known. */
  @JsonIgnore
  public boolean isSoft() {
    return !isHard() && !isHint();
  }

  /** The heaviest comes first. */
  Severity weight() {
    if (isHard()) {
      return Severity.HARD;
    }
    return isHint() ? Severity.HINT : Severity.SOFT;
  }

  /** The student does not agree; a reviewer decides. */
  public Finding contest() {
    return new Finding(
        rule, clause, severity, measured, unit, limit, confidence, remedy, geometry, true);
  }

  @JsonIgnore
  public boolean isContested() {
    return Boolean.TRUE.equals(contested);
  }

  /** Where it is, in pixels of the upload as it is seen. */
  @Schema(
      description =
          "Where it is, in pixels of the uploaded picture as it is seen (EXIF orientation applied):"
              + " origin top left, x to the right, y down. width and height are those of that"
              + " picture. Without shapes it is about the whole picture. In the standard photo a"
              + " point lies at (x / width - crop.x) / crop.width of its 480 pixels and (y / height"
              + " - crop.y) / crop.height of its 640.")
  @TypeAlias("finding-geometry")
  public record Geometry(int width, int height, List<Shape> shapes) {

    public Geometry {
      shapes = List.copyOf(shapes);
    }
  }
}
