package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What has arrived in the student's WeChat, and whether it is everything the manual promises. */
final class Messages {

  private static final String PASSED = "审核通过";
  private static final String REFUSED = "审核不通过";

  private final Traveler traveler;

  Messages(Traveler traveler) {
    this.traveler = traveler;
  }

  /** L-16, L-23, G-25, G-28: every decision was pushed, and stands in the inbox. */
  void haveArrived() {
    List<JsonNode> messages =
        new Patience(traveler.scene().options().patience())
            .until(
                "messages in WeChat: " + expected(),
                () -> Optional.of(arrived()).filter(this::isComplete),
                () -> arrived().stream().map(Messages::linesOf).toList().toString());
    assertThat(traveler.student().inbox().toString()).as("the inbox").contains(traveler.orderId());
    count(messages);
    measure(messages);
  }

  private List<JsonNode> arrived() {
    List<JsonNode> messages =
        new ArrayList<>(traveler.student().weChatMessages().valueStream().toList());
    return messages.reversed();
  }

  /** How often each word must have arrived at least. */
  private Map<String, Integer> expected() {
    Map<String, Integer> words = new HashMap<>();
    for (Verdicts.Decision decision : decisions()) {
      words.merge(decision.approved() ? PASSED : REFUSED, 1, Integer::sum);
    }
    if (traveler.manual().officialAccount()) {
      words.put("待审核", 1);
      words.put("已回传", 1);
    }
    return words;
  }

  private boolean isComplete(List<JsonNode> messages) {
    return expected().entrySet().stream()
        .allMatch(word -> withWord(messages, word.getKey()).size() >= word.getValue());
  }

  private void count(List<JsonNode> messages) {
    Map<String, Integer> same = new HashMap<>();
    for (JsonNode message : messages) {
      traveler.scene().tally().count("message: " + message.at("/title").asString());
      same.merge(message.at("/templateId").asString() + linesOf(message), 1, Integer::sum);
    }
    int repeated = same.values().stream().mapToInt(each -> each - 1).sum();
    if (repeated > 0) {
      traveler.scene().tally().count("message seen again", repeated);
    }
  }

  /** From the decision's answer to the moment the message reached the phone. */
  private void measure(List<JsonNode> messages) {
    for (String word : List.of(PASSED, REFUSED)) {
      List<Verdicts.Decision> made =
          decisions().stream().filter(each -> each.approved() == word.equals(PASSED)).toList();
      List<JsonNode> told = withWord(messages, word);
      for (int i = 0; i < made.size() && i < told.size(); i++) {
        Instant at = Instant.parse(told.get(i).at("/sentAt").asString());
        Duration time = Duration.between(made.get(i).answeredAt(), at);
        traveler
            .scene()
            .tally()
            .took(Step.DECISION_TO_MESSAGE, time.isNegative() ? Duration.ZERO : time);
      }
    }
  }

  private List<Verdicts.Decision> decisions() {
    return traveler.scene().verdicts().of(traveler.orderId());
  }

  /** One per decision: of the official account where there is one, else of the mini-program. */
  private List<JsonNode> withWord(List<JsonNode> messages, String word) {
    String account = traveler.manual().officialAccount() ? "OFFICIAL_ACCOUNT" : "MINI_PROGRAM";
    return messages.stream()
        .filter(message -> message.at("/account").asString().equals(account))
        .filter(message -> statusOf(message).equals(word))
        .toList();
  }

  private static String statusOf(JsonNode message) {
    return message
        .at("/lines")
        .valueStream()
        .filter(line -> line.at("/label").asString().equals("审核状态"))
        .map(line -> line.at("/value").asString())
        .findFirst()
        .orElse("");
  }

  private static String linesOf(JsonNode message) {
    return message.at("/lines").toString();
  }
}
