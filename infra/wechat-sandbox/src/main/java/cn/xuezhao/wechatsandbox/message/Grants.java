package cn.xuezhao.wechatsandbox.message;

import cn.xuezhao.wechatsandbox.api.WeChatError;
import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Permissions for subscribe messages. One tap on 允许 is good for one message of one template, unless
 * the person ticked 总是保持以上选择.
 */
@Component
final class Grants {

  private final Table<Grant> grants;

  Grants(Journal journal) {
    this.grants = journal.table("grants", Grant.class);
  }

  Grant allow(String openId, String template, int messages) {
    return grants.merge(
        key(openId, template),
        known -> {
          int left = known.filter(grant -> !grant.refused()).map(Grant::remaining).orElse(0);
          boolean always = known.map(Grant::always).orElse(false);
          return new Grant(openId, template, left + messages, always, false);
        });
  }

  Grant allowAlways(String openId, String template) {
    return grants.put(key(openId, template), new Grant(openId, template, 0, true, false));
  }

  Grant refuse(String openId, String template) {
    return grants.put(key(openId, template), new Grant(openId, template, 0, false, true));
  }

  /** The answer that holds without asking again, null when the person is to be asked. */
  @Nullable String kept(String openId, String template) {
    return grants
        .find(key(openId, template))
        .map(grant -> grant.refused() ? "reject" : grant.always() ? "accept" : null)
        .orElse(null);
  }

  List<Grant> all() {
    return grants.all();
  }

  /** Uses up one message, or refuses. */
  void spend(String openId, String template) {
    if (grants.find(key(openId, template)).isEmpty()) {
      throw WeChatError.refusedByUser();
    }
    grants.update(key(openId, template), Grant::spend);
  }

  private static String key(String openId, String template) {
    return openId + "/" + template;
  }

  /** What one person allows one template of one app. */
  record Grant(String openId, String template, int remaining, boolean always, boolean refused) {

    Grant spend() {
      if (refused || (!always && remaining == 0)) {
        throw WeChatError.refusedByUser();
      }
      return always ? this : new Grant(openId, template, remaining - 1, false, false);
    }
  }
}
