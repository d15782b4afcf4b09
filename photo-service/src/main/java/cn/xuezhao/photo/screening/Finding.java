package cn.xuezhao.photo.screening;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
@TypeAlias("finding")
public record Finding(
    String rule,
    String clause,
    String severity,
    @Nullable Double measured,
    String unit,
    Limit limit,
    double confidence,
    String remedy,
    Geometry geometry,
    @Nullable Boolean contested) {

  /** Whether the standard makes the photo unusable; clients read the severity. */
  @JsonIgnore
  public boolean isHard() {
    return severity.equals(Severity.HARD.word());
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
  @TypeAlias("finding-geometry")
  public record Geometry(int width, int height, List<Shape> shapes) {

    public Geometry {
      shapes = List.copyOf(shapes);
    }
  }
}
