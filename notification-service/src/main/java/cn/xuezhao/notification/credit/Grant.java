package cn.xuezhao.notification.credit;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * How many messages of one template a student still allows (一次性订阅, G-20). It is an estimate, for
 * asking again in time; the truth is WeChat's, and a refusal of WeChat corrects it.
 *
 * @param id {@code grant:<studentId>:<template>}
 * @param answer what the student answered last; null before the first answer
 */
@TypeAlias("grant")
record Grant(
    String id, String studentId, String template, int left, @Nullable Answer answer, Instant at)
    implements Aggregate {

  /** What the sheet of {@code wx.requestSubscribeMessage} may bring. */
  enum Answer {
    ACCEPT,
    REJECT
  }

  static String idOf(String studentId, String template) {
    return "grant:" + studentId + ":" + template;
  }

  static Grant none(String studentId, String template, Instant now) {
    return new Grant(idOf(studentId, template), studentId, template, 0, null, now);
  }

  /** Tapping 允许 allows one message more; tapping 取消 takes back nothing that was allowed. */
  Change<Grant> answered(Answer next, Instant now) {
    int more = next == Answer.ACCEPT ? 1 : 0;
    return Change.of(new Grant(id, studentId, template, left + more, next, now));
  }

  /** A message left; one that may have left counts too. */
  Change<Grant> spent(Instant now) {
    return left == 0 ? Change.none(this) : Change.of(withLeft(left - 1, now));
  }

  /** WeChat says that nothing is allowed (43101). */
  Change<Grant> exhausted(Instant now) {
    return left == 0 ? Change.none(this) : Change.of(withLeft(0, now));
  }

  private Grant withLeft(int next, Instant now) {
    return new Grant(id, studentId, template, next, answer, now);
  }
}
