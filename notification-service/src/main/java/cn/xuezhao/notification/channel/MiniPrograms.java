package cn.xuezhao.notification.channel;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.xuezhao.notification.text.Message;
import org.springframework.stereotype.Component;

/** Subscribe messages (小程序订阅消息): one for each time the person tapped 允许. */
@Component
final class MiniPrograms {

  private final WeChatAccounts accounts;
  private final WeChatCalls calls;

  MiniPrograms(WeChatAccounts accounts, WeChatCalls calls) {
    this.accounts = accounts;
    this.calls = calls;
  }

  Outcome send(Contact contact, Message.Card card) {
    WxMaService miniProgram = accounts.miniProgram();
    WxMaSubscribeMessage message = new WxMaSubscribeMessage();
    message.setToUser(contact.openId());
    message.setTemplateId(card.template());
    message.setPage(card.page());
    card.fields()
        .forEach(
            field -> message.addData(new WxMaSubscribeMessage.MsgData(field.key(), field.value())));
    return calls.send(
        miniProgram::getAccessToken, () -> miniProgram.getMsgService().sendSubscribeMsg(message));
  }
}
