package cn.xuezhao.notification.credit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.notification.credit.Grant.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One-time subscriptions, G-20. */
class GrantTests {

  private static final Instant NOW = Instant.parse("2026-11-27T02:31:05Z");
  private static final Grant NONE = Grant.none("std_wangxiaoming", "MP-REVIEW-RESULT", NOW);

  @Test
  void allowsOneMessageForEachTap() {
    Grant two = accepted(accepted(NONE));

    assertThat(two.left()).isEqualTo(2);
    assertThat(two.spent(NOW).next().left()).isEqualTo(1);
  }

  @Test
  void keepsWhatWasAllowedBeforeARefusal() {
    Grant refused = accepted(NONE).answered(Answer.REJECT, NOW).next();

    assertThat(refused.left()).isEqualTo(1);
    assertThat(refused.answer()).isEqualTo(Answer.REJECT);
  }

  @Test
  void neverOwesAMessage() {
    assertThat(NONE.spent(NOW).changed()).isFalse();
    assertThat(NONE.exhausted(NOW).changed()).isFalse();
  }

  @Test
  void believesWeChatThatNothingIsLeft() {
    assertThat(accepted(accepted(NONE)).exhausted(NOW).next().left()).isZero();
  }

  private static Grant accepted(Grant grant) {
    return grant.answered(Answer.ACCEPT, NOW).next();
  }
}
