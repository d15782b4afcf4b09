package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.photo.standardization.OutputProfile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTests {

  private static final RuleBook BOOK = RuleBook.named("chsi-2017-99");

  private static final Shape EYES =
      new Shape(Shape.LINE, List.of(List.of(310.0, 420.5), List.of(520.0, 441.0)));

  @Test
  void profileHoldsTheFiguresOfTheStandard() {
    OutputProfile profile = BOOK.profile();
    assertThat(profile.width()).isEqualTo(480);
    assertThat(profile.height()).isEqualTo(640);
    assertThat(profile.dpi()).isEqualTo(300);
    assertThat(profile.minQuality()).isEqualTo(60);
    assertThat(profile.crown().min()).isEqualTo(50);
    assertThat(profile.crown().max()).isEqualTo(110);
    assertThat(profile.eyes().min()).isEqualTo(200);
    assertThat(profile.eyes().max()).isEqualTo(300);
    assertThat(profile.faceWidth().min()).isEqualTo(180);
    assertThat(profile.faceWidth().max()).isEqualTo(300);
    assertThat(BOOK.edition()).isEqualTo("chsi-2017-99/4");
  }

  @ParameterizedTest
  @CsvSource({
    "head-roll, 4, ''",
    "head-roll, 4.1, soft",
    "head-roll, 8, soft",
    "head-roll, 8.1, hard",
    "head-pitch, -16, soft",
    "head-pitch, -21, hard",
    "head-pitch, 29, hard",
    "sharpness, 9, ''",
    "sharpness, 7, soft",
    "sharpness, 2, hard",
    "face-brightness, 70, soft",
    "face-brightness, 54, hard",
    "face-brightness, 240, hard",
    "light-balance, 0.66, ''",
    "light-balance, 0.56, hint",
    "light-balance, 0.5, soft",
    "clothes-blue, 95, soft",
    "rejected-before, 0, ''",
    "rejected-before, 1, soft",
    "self-check, 1, hard"
  })
  void judgesByTheLimitsOnBothSides(String measure, double value, String severity) {
    List<Finding> findings = BOOK.judge(reading(new Measurement(measure, value, List.of())));
    if (severity.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).singleElement().extracting(Finding::severity).isEqualTo(severity);
    }
  }

  @Test
  void tellsNobodyAndSeveralApart() {
    assertThat(BOOK.judge(reading(new Measurement("faces", 0, List.of()))))
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo("face-missing");
    assertThat(BOOK.judge(reading(new Measurement("faces", 3, List.of()))))
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo("face-several");
    assertThat(BOOK.judge(reading(new Measurement("faces", 1, List.of())))).isEmpty();
  }

  @Test
  void tellsEverythingAtOnceHardFindingsFirst() {
    List<Finding> findings =
        BOOK.judge(
            reading(
                new Measurement("head-yaw", 9, List.of()),
                new Measurement("mouth-gap", 0.3, List.of()),
                new Measurement("head-roll", 12, List.of(EYES))));
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly("head-roll", "mouth-open", "head-yaw");
  }

  @Test
  void findingSaysWhatWasMeasuredWhereAndWhatToDo() {
    Finding finding =
        BOOK.judge(reading(new Measurement("head-roll", 12.3456, List.of(EYES)))).getFirst();
    assertThat(finding.measured()).isEqualTo(12.346);
    assertThat(finding.unit()).isEqualTo("deg");
    assertThat(finding.limit()).isEqualTo(new Limit(null, 8.0));
    assertThat(finding.remedy()).isEqualTo("hold-head-upright");
    assertThat(finding.clause()).contains("L-P6");
    assertThat(finding.geometry()).isEqualTo(new Finding.Geometry(1200, 1600, List.of(EYES)));
  }

  @Test
  void someFaultsForgiveTheStandardPhotoAndOthersDoNot() {
    assertThat(allowed(new Measurement("head-roll", 12, List.of()))).isTrue();
    assertThat(allowed(new Measurement("clothes-blue", 95, List.of()))).isTrue();
    assertThat(allowed(new Measurement("faces", 2, List.of()))).isFalse();
    assertThat(allowed(new Measurement("head-cut", 1, List.of()))).isFalse();
    assertThat(allowed(new Measurement("self-check", 1, List.of()))).isFalse();
  }

  private static boolean allowed(Measurement measurement) {
    return BOOK.allowsStandardPhoto(BOOK.judge(reading(measurement)));
  }

  @Test
  void confidenceGrowsWithTheDistanceFromTheLimit() {
    double near = confidence(8.05);
    double far = confidence(15);
    assertThat(near).isBetween(0.45, 0.6);
    assertThat(far).isGreaterThan(0.98);
  }

  @Test
  void everyRuleNamesAMeasureThatIsTakenAndAUnitOfTheContract() {
    assertThat(BOOK.rules()).hasSizeGreaterThan(25);
    assertThat(BOOK.rules())
        .allSatisfy(
            rule ->
                assertThat(rule.unit())
                    .isIn("px", "deg", "ratio", "percent", "count", "level", "kb", "day", "none"));
  }

  @Test
  void refusesABookWithAFigureWithoutASource() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    id: x
                    version: 1
                    rules: []
                    profile: { width: { value: 480 } }
                    """))
        .hasMessageContaining("width.source");
  }

  @Test
  void refusesAnUnknownWordInARule() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    id: x
                    version: 1
                    rules: [{ id: a, maximum: 3 }]
                    """))
        .hasMessageContaining("unknown word maximum");
  }

  @Test
  void refusesARuleWithoutALimit() {
    assertThatThrownBy(() -> read(book(""))).hasMessageContaining("neither hard nor soft nor hint");
  }

  @Test
  void refusesARemedyWithoutWordsAndWordsWithoutARule() {
    assertThatThrownBy(() -> read(book("hint: { max: 1 }, ")))
        .hasMessageContaining("unknown word keep-calm");
  }

  /** What no measurement can decide is a question to the reviewer, and weighs least. */
  @Test
  void hintComesLastAndIsNeitherHardNorSoft() {
    Measurement level = new Measurement("level", 2, List.of());
    Rule rule =
        new Rule(
            "a",
            new Rule.Words("甲", "乙", false),
            "ours",
            false,
            "level",
            "level",
            new Rule.Limits(null, null, new Limit(null, 1.0)),
            new Rule.Trust(0.5, 0.5, "ours"),
            "show-face",
            false);
    Finding hint = rule.judge(level, 600, 800).orElseThrow();
    assertThat(hint.severity()).isEqualTo("hint");
    assertThat(hint.isHint()).isTrue();
    assertThat(hint.isSoft()).isFalse();
    assertThat(hint.isHard()).isFalse();
    assertThat(hint.weight()).isGreaterThan(Severity.SOFT);
  }

  private static String book(String limit) {
    return """
    id: x
    version: 1
    rules:
      - { id: a, name: 甲, quantity: 乙, clause: ours, measure: m, unit: none, %sspread: 1,
          reliability: 1, remedy: show-face, source: ours }
    remedies: { keep-calm: 静 }
    profile:
      width: { value: 480, source: ours }
      height: { value: 640, source: ours }
      density: { value: 300, source: ours }
      quality: { min: 60, source: ours }
      crown: { min: 50, aim: 80, max: 110, source: ours }
      eyes: { min: 200, aim: 250, max: 300, source: ours }
      face-width: { min: 180, aim: 240, max: 300, source: ours }
      offset: { max: 12, source: ours }
      bytes: { min: 1, aim: 2, max: 3, source: ours }
    """
        .formatted(limit);
  }

  private static RuleBook read(String yaml) {
    return RuleBookReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static double confidence(double roll) {
    return BOOK.judge(reading(new Measurement("head-roll", roll, List.of())))
        .getFirst()
        .confidence();
  }

  private static Reading reading(Measurement... measurements) {
    return new Reading(1200, 1600, List.of(measurements), Rendered.NOTHING);
  }
}
