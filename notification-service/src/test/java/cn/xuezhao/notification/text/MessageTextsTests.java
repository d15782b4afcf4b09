package cn.xuezhao.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.text.Wording.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextsTests {

  private static final Path TENANTS = TestPlatform.root().resolve("infra/tenants");
  private static final TenantPolicies.Policies<NotificationPolicy> POLICIES =
      TenantPolicies.in(TENANTS).bind("notification", NotificationPolicy.class);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"liaoning", "guangdong"})
  void haveAShortWordForEveryReasonAReviewerMayGive(String tenant) throws IOException {
    Set<String> codes =
        Pattern.compile("\\{ code: ([a-z-]+),.*, clause: ")
            .matcher(Files.readString(TENANTS.resolve(tenant + ".yaml")))
            .results()
            .map(code -> code.group(1))
            .collect(Collectors.toSet());
    Map<String, String> reasons = file(tenant).reasons();

    assertThat(codes).isNotEmpty();
    assertThat(reasons.keySet()).isEqualTo(codes);
    assertThat(reasons.values()).allSatisfy(text -> assertThat(text).hasSizeBetween(2, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"liaoning", "guangdong"})
  void needNoShorteningExceptForReasons(String tenant) {
    Wording wording =
        new Wording(
            Map.of(
                Place.NAME, "王小明",
                Place.SCHOOL, "辽宁科技学院24毕业",
                Place.REASONS, "露齿",
                Place.TIME, "2026-11-27 10:31:05",
                Place.UNTIL, "2026-12-02 23:59",
                Place.AMOUNT, "20.00",
                Place.ORDER, "ord_1"));
    file(tenant)
        .occasions()
        .values()
        .forEach(
            texts -> {
              for (TextFile.CardText card : cards(texts)) {
                for (TextFile.FieldText field : card.fields()) {
                  assertThat(field.fill(wording).value()).isEqualTo(wording.fill(field.value()));
                }
              }
            });
  }

  @Test
  void nameReasonsAndCallUnknownOnesOther() {
    MessageTexts texts = new MessageTexts(Map.of("liaoning", file("liaoning")));

    String words =
        TenantContext.call(
            "liaoning",
            () -> texts.reasons(List.of("teeth-visible", "from-the-future", "blurred")));

    assertThat(words).isEqualTo("露齿、其他原因、照片不清晰");
  }

  @Test
  void fillTheirPlaces() {
    MessageTexts texts = new MessageTexts(Map.of("liaoning", file("liaoning")));
    Wording wording = new Wording(Map.of(Place.NAME, "王小明", Place.ORDER, "ord_1"));

    Message message =
        TenantContext.call(
            "liaoning", () -> texts.message(Occasion.RETURNED, Channel.OFFICIAL_ACCOUNT, wording));

    assertThat(message)
        .isInstanceOfSatisfying(
            Message.Card.class,
            card -> {
              assertThat(card.page()).isEqualTo("pages-sub/order/detail?id=ord_1");
              assertThat(card.fields()).contains(new Message.Field("keyword2", "王小明"));
              assertThat(card.fields()).contains(new Message.Field("keyword3", "已回传"));
            });
  }

  @Test
  void areRefusedWhenAChannelOfThePolicyHasNone() throws IOException {
    TextFile poor = write("{ title: 已关闭, text: 订单 }", "");

    assertThat(MessageTexts.problems(POLICIES.of("liaoning"), poor))
        .contains("submitted.official-account is missing", "returned.email is missing")
        .doesNotContain("closed.inbox is missing");
  }

  @Test
  void areRefusedWhenTheyMentionWhatDoesNotExist() {
    assertThatThrownBy(() -> write("{ title: 已关闭, text: \"{nmae}\" }", ""))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areRefusedWhenTheInboxWouldNameThePerson() {
    assertThatThrownBy(() -> write("{ title: 已关闭, text: \"{name}同学\" }", ""))
        .hasStackTraceContaining("inbox text: [NAME] are not known there");
  }

  @Test
  void areRefusedWithAMemberNobodyReads() {
    assertThatThrownBy(() -> write("{ title: 已关闭, text: 订单 }", "  colour: red\n"))
        .hasStackTraceContaining("colour");
  }

  private TextFile write(String closed, String more) throws IOException {
    Path file = directory.resolve("liaoning.yaml");
    Files.writeString(
        file,
        """
        messages:
        %s  reasons: { other: 其他 }
          occasions:
            closed:
              inbox: %s
        """
            .formatted(more, closed));
    return TextConfiguration.bind(file);
  }

  private static TextFile file(String tenant) {
    return TextConfiguration.bind(TENANTS.resolve("messages").resolve(tenant + ".yaml"));
  }

  private static List<TextFile.CardText> cards(TextFile.Texts texts) {
    return Stream.of(texts.officialAccount(), texts.miniProgram())
        .filter(Objects::nonNull)
        .toList();
  }
}
