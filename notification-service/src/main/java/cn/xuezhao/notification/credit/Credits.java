package cn.xuezhao.notification.credit;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.notification.policy.Channel;
import cn.xuezhao.notification.policy.NotificationPolicy;
import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.text.MessageTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ledger of one-time subscriptions (G-20): what the student accepted, less what was sent. It
 * never keeps a message from being tried, because only WeChat knows; it tells the mini-program when
 * to ask again.
 */
@Component
public class Credits {

  private final GrantStore grants;
  private final MessageTexts texts;
  private final TenantPolicies.Policies<NotificationPolicy> policies;
  private final Clock clock;

  Credits(
      GrantStore grants,
      MessageTexts texts,
      TenantPolicies.Policies<NotificationPolicy> policies,
      Clock clock) {
    this.grants = grants;
    this.texts = texts;
    this.policies = policies;
    this.clock = clock;
  }

  /** A message of the occasion left for the student's phone, or may have left. */
  public void spend(String studentId, Occasion occasion) {
    Instant now = clock.instant();
    change(studentId, texts.subscribeTemplate(occasion), grant -> grant.spent(now));
  }

  /** WeChat said that the student allows none. */
  public void exhaust(String studentId, Occasion occasion) {
    Instant now = clock.instant();
    change(studentId, texts.subscribeTemplate(occasion), grant -> grant.exhausted(now));
  }

  /** What the student tapped; a template that this centre does not send is of no interest. */
  void answered(String studentId, Map<String, Grant.Answer> answers) {
    Instant now = clock.instant();
    answers.forEach(
        (template, answer) -> {
          if (occasions().containsKey(template)) {
            change(studentId, template, grant -> grant.answered(answer, now));
          }
        });
  }

  /** Every template of the centre, with what is left of it. */
  List<Credit> of(String studentId) {
    Map<String, Grant> known =
        grants.of(studentId).stream()
            .collect(Collectors.toMap(Grant::template, Function.identity()));
    return occasions().entrySet().stream()
        .map(entry -> Credit.of(entry.getKey(), entry.getValue(), known.get(entry.getKey())))
        .toList();
  }

  private void change(String studentId, String template, Function<Grant, Change<Grant>> command) {
    grants.change(Grant.none(studentId, template, clock.instant()), command);
  }

  /** Templates of subscribe messages, and what they are sent for. */
  private SortedMap<String, List<Occasion>> occasions() {
    return policies.current().occasions().entrySet().stream()
        .filter(entry -> entry.getValue().channels().contains(Channel.MINI_PROGRAM))
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .collect(
            Collectors.groupingBy(texts::subscribeTemplate, TreeMap::new, Collectors.toList()));
  }

  /** What is left of one template. */
  record Credit(String template, List<String> occasions, int left, @Nullable String answer) {

    Credit {
      occasions = List.copyOf(occasions);
    }

    static Credit of(String template, List<Occasion> occasions, @Nullable Grant grant) {
      List<String> words = occasions.stream().map(Occasion::word).toList();
      return grant == null
          ? new Credit(template, words, 0, null)
          : new Credit(template, words, grant.left(), Answers.word(grant.answer()));
    }
  }
}
