package cn.xuezhao.photolab.variations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.screening.Examination;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Vocabulary;
import cn.xuezhao.photolab.sets.Weight;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KindTests {

  @Test
  void makesMoreThanTwentyKindsOfFaultThatTheRuleBookNames() {
    Vocabulary book = book();
    assertThat(Arrays.stream(Kind.values()).filter(kind -> kind.fault(book).hasRule()))
        .hasSizeGreaterThan(20);
  }

  @Test
  void aFaultIsNamedByTheRulesThatTheBookHas() {
    assertThat(Kind.UPSCALED.fault(vocabulary("picture-blurred")))
        .isEqualTo(new Fault(List.of("picture-blurred"), Weight.HARD));
  }

  @Test
  void aFaultWithoutARuleKeepsThePictureFromBeingGood() {
    Fault fault = Kind.MIRRORED.fault(vocabulary("picture-blurred"));
    assertThat(fault.hasRule()).isFalse();
    assertThat(fault.text()).isEqualTo("?mirrored");
  }

  @Test
  void noFaultIsHarderThanItsRule() {
    Vocabulary softOnly = new Vocabulary(Map.of("head-roll", Weight.SOFT), Set.of());
    assertThat(Kind.ROLLED.fault(softOnly).weight()).isEqualTo(Weight.SOFT);
  }

  private static Vocabulary book() {
    Map<String, Weight> weights = new LinkedHashMap<>();
    Examination.rules(RuleBook.named("chsi-2017-99"))
        .forEach(rule -> weights.put(rule.id(), rule.hard() != null ? Weight.HARD : Weight.SOFT));
    return new Vocabulary(weights, Set.of());
  }

  private static Vocabulary vocabulary(String rule) {
    return new Vocabulary(Map.of(rule, Weight.HARD), Set.of());
  }
}
