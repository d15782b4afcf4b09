package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.account.App;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that reached a person's phone.
 *
 * @param opens the page or address a tap opens
 */
record SentMessage(
    long id,
    String tenant,
    App.Kind account,
    String userId,
    String openId,
    String templateId,
    String title,
    @Nullable String opens,
    List<Line> lines,
    @Nullable String clientMessageId,
    Instant sentAt) {

  /** One line as it is shown: label and value. */
  record Line(String key, String label, String value) {}
}
