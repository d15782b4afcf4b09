package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.GUANGDONG;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TemplateMessageTests {

  private final SecureMp account = SecureMp.of(LIAONING);

  @BeforeEach
  void startAgain() throws WxErrorException {
    WECHAT.reset();
    account.getAccessToken(true);
  }

  @Test
  void reachesAFollowerAndOpensTheLinkedMiniProgram() throws WxErrorException {
    Phones.follow(LIAONING, "u1");
    WxMpTemplateMessage message = result("u1", "event-1");
    message.setUrl("https://example.org/ignored");
    message.setMiniProgram(
        new WxMpTemplateMessage.MiniProgram(
            Phones.app(LIAONING).getProperty("app-id"), "pages-sub/order/detail?id=1", false));

    String id = account.getTemplateMsgService().sendTemplateMsg(message);

    JsonNode shown = WECHAT.get("/__sandbox/messages?userId=u1").get(0);
    assertThat(shown.get("id").asString()).isEqualTo(id);
    assertThat(shown.get("opens").asString()).isEqualTo("pages-sub/order/detail?id=1");
    assertThat(shown.at("/lines/3/value").asString()).isEqualTo("审核不通过");
  }

  @Test
  void refusesWhoDoesNotFollow() {
    refusedWith(
        43004, () -> account.getTemplateMsgService().sendTemplateMsg(result("u1", "event-1")));
    Phones.follow(LIAONING, "u1");
    WECHAT.post("/__sandbox/users/u1/unfollow", "{\"tenant\":\"liaoning\"}");
    refusedWith(
        43004, () -> account.getTemplateMsgService().sendTemplateMsg(result("u1", "event-1")));
  }

  @Test
  void showsOneMessageForOneClientMessageId() throws WxErrorException {
    Phones.follow(LIAONING, "u1");

    String first = account.getTemplateMsgService().sendTemplateMsg(result("u1", "event-1"));
    String again = account.getTemplateMsgService().sendTemplateMsg(result("u1", "event-1"));
    account.getTemplateMsgService().sendTemplateMsg(result("u1", "event-2"));

    assertThat(again).isEqualTo(first);
    assertThat(WECHAT.get("/__sandbox/messages?userId=u1").size()).isEqualTo(2);
  }

  @Test
  void refusesTheOpenIdOfTheMiniProgramUnknownTemplatesAndForeignMiniPrograms() {
    Phones.follow(LIAONING, "u1");
    WxMpTemplateMessage wrongPerson = result("u1", "a");
    wrongPerson.setToUser(Phones.openId(LIAONING, "u1"));
    WxMpTemplateMessage wrongTemplate = result("u1", "b");
    wrongTemplate.setTemplateId("MP-REVIEW-RESULT");
    WxMpTemplateMessage wrongTarget = result("u1", "c");
    wrongTarget.setMiniProgram(
        new WxMpTemplateMessage.MiniProgram(
            Phones.app(GUANGDONG).getProperty("app-id"), "pages/home/index", false));

    refusedWith(40003, () -> account.getTemplateMsgService().sendTemplateMsg(wrongPerson));
    refusedWith(40037, () -> account.getTemplateMsgService().sendTemplateMsg(wrongTemplate));
    refusedWith(40013, () -> account.getTemplateMsgService().sendTemplateMsg(wrongTarget));
  }

  @Test
  void holdsItsKeywordsToTheirKinds() {
    Phones.follow(LIAONING, "u1");
    WxMpTemplateMessage wrong = result("u1", "a");
    wrong.getData().get(3).setValue("REJECTED");

    refusedWith(47003, () -> account.getTemplateMsgService().sendTemplateMsg(wrong));
  }

  @Test
  void knowsAFollowerByTheUnionIdOfTheMiniProgram() throws WxErrorException {
    Phones.follow(LIAONING, "u1");
    Phones.person("u2");
    String unionId =
        SecureMa.of(LIAONING)
            .getUserService()
            .getSessionInfo(WECHAT.loginCode(LIAONING, "u1"))
            .getUnionid();

    List<String> followers = account.getUserService().userList(null).getOpenids();
    WxMpUser follower = account.getUserService().userInfoList(followers).getFirst();

    assertThat(followers).containsExactly(Phones.followerOpenId(LIAONING, "u1"));
    assertThat(follower.getUnionId()).isEqualTo(unionId);
    assertThat(
            account.getUserService().userInfo(Phones.followerOpenId(LIAONING, "u2")).getSubscribe())
        .isFalse();
  }

  private static WxMpTemplateMessage result(String userId, String clientMessageId) {
    WxMpTemplateMessage message = new WxMpTemplateMessage();
    message.setToUser(Phones.followerOpenId(LIAONING, userId));
    message.setTemplateId("OM-REVIEW-RESULT");
    message.setClientMsgId(clientMessageId);
    message.addData(new WxMpTemplateData("first", "您好，您的照片审核结果如下"));
    message.addData(new WxMpTemplateData("keyword1", "辽宁科技学院"));
    message.addData(new WxMpTemplateData("keyword2", "王小明"));
    message.addData(new WxMpTemplateData("keyword3", "审核不通过"));
    message.addData(new WxMpTemplateData("keyword4", "2024-11-28 09:30:00"));
    message.addData(new WxMpTemplateData("keyword5", "请修改资料后重新提交"));
    return message;
  }
}
