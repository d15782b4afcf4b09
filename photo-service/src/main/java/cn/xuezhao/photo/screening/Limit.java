package cn.xuezhao.photo.screening;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What a rule allows, both ends included; a missing end is open. */
@TypeAlias("finding-limit")
public record Limit(@Nullable Double min, @Nullable Double max) {

  /** How far a value is outside, 0 when it is allowed. */
  double excess(double value) {
    if (min != null && value < min) {
      return min - value;
    }
    return max != null && value > max ? value - max : 0;
  }
}
