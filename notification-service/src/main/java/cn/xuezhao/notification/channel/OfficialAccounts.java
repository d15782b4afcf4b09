package cn.xuezhao.notification.channel;

import cn.xuezhao.notification.text.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import org.springframework.stereotype.Component;

/** Template messages (公众号模板消息): they reach followers, and open the mini-program. */
@Component
final class OfficialAccounts {

  private final WeChatAccounts accounts;
  private final WeChatCalls calls;

  OfficialAccounts(WeChatAccounts accounts, WeChatCalls calls) {
    this.accounts = accounts;
    this.calls = calls;
  }

  Outcome send(Contact contact, Message.Card card, String noticeId) {
    if (contact.officialAccountOpenId() == null) {
      return new Outcome.Refused("not-following");
    }
    WxMpService account = accounts.officialAccount();
    WxMpTemplateMessage message = new WxMpTemplateMessage();
    message.setToUser(contact.officialAccountOpenId());
    message.setTemplateId(card.template());
    message.setMiniProgram(
        new WxMpTemplateMessage.MiniProgram(
            accounts.miniProgram().getWxMaConfig().getAppid(), card.page(), false));
    message.setClientMsgId(clientMessageId(noticeId));
    card.fields()
        .forEach(field -> message.addData(new WxMpTemplateData(field.key(), field.value())));
    return calls.send(
        account::getAccessToken, () -> account.getTemplateMsgService().sendTemplateMsg(message));
  }

  /** WeChat shows a message of the same id only once in ten minutes; 32 characters at most. */
  private static String clientMessageId(String noticeId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(noticeId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
