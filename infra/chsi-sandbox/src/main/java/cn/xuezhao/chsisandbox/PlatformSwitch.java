package cn.xuezhao.chsisandbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a test decides about the platform: whether it answers, and how students compare. */
@Component
final class PlatformSwitch {

  /** What the comparison with admission photo, school roll and population register can say. */
  enum Comparison {
    PASSED,
    /** 未通过. */
    FAILED,
    /** 不确定. */
    UNCERTAIN,
    /** 异常. */
    ABNORMAL
  }

  private final Map<String, Comparison> comparisons = new ConcurrentHashMap<>();
  private volatile boolean away;

  void away(boolean isAway) {
    away = isAway;
  }

  void requireHere() {
    if (away) {
      throw new PlatformRefusal.Away();
    }
  }

  void compare(String studentNumber, Comparison outcome) {
    comparisons.put(studentNumber, outcome);
  }

  /** The sandbox holds no other photos of anybody, so everybody passes unless a test says else. */
  Comparison comparison(String studentNumber) {
    return Optional.ofNullable(comparisons.get(studentNumber)).orElse(Comparison.PASSED);
  }
}
