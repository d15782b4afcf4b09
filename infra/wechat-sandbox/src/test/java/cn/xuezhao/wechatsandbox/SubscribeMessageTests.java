package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage.MsgData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubscribeMessageTests {

  private static final String TEMPLATE = "MP-REVIEW-RESULT";
  private final SecureMa client = SecureMa.of(LIAONING);

  @BeforeEach
  void startAgain() throws WxErrorException {
    WECHAT.reset();
    client.getAccessToken(true);
  }

  @Test
  void showsTheCardOfTheManualWhenThePersonAllowedIt() throws WxErrorException {
    Phones.grant(LIAONING, "u1", TEMPLATE, 1);

    client.getMsgService().sendSubscribeMsg(card("u1"));

    JsonNode message = WECHAT.get("/__sandbox/messages?userId=u1").get(0);
    assertThat(message.get("title").asString()).isEqualTo("照片审核结果提醒");
    assertThat(message.get("lines").valueStream().map(line -> line.get("label").asString()))
        .containsExactly("姓名", "审核状态", "审核时间", "备注");
    assertThat(message.get("opens").asString()).isEqualTo("pages-sub/order/detail?id=ord_1");
  }

  @Test
  void usesUpOneGrantWithEachMessage() throws WxErrorException {
    Phones.grant(LIAONING, "u1", TEMPLATE, 2);
    client.getMsgService().sendSubscribeMsg(card("u1"));
    client.getMsgService().sendSubscribeMsg(card("u1"));

    refusedWith(43101, () -> client.getMsgService().sendSubscribeMsg(card("u1")));
  }

  @Test
  void keepsSendingWhenThePersonTickedAlways() throws WxErrorException {
    WECHAT.post(
        "/__sandbox/users/u1/grants",
        "{\"tenant\":\"liaoning\",\"template\":\"MP-REVIEW-RESULT\",\"always\":true}");

    for (int i = 0; i < 3; i++) {
      client.getMsgService().sendSubscribeMsg(card("u1"));
    }

    assertThat(WECHAT.get("/__sandbox/messages?userId=u1").size()).isEqualTo(3);
  }

  @Test
  void refusesWhoWasNeverAskedAndWhoSaidNo() {
    Phones.person("u1");
    refusedWith(43101, () -> client.getMsgService().sendSubscribeMsg(card("u1")));

    Phones.grant(LIAONING, "u1", TEMPLATE, 1);
    WECHAT.post(
        "/__sandbox/users/u1/refusals",
        "{\"tenant\":\"liaoning\",\"template\":\"MP-REVIEW-RESULT\"}");
    refusedWith(43101, () -> client.getMsgService().sendSubscribeMsg(card("u1")));
  }

  @Test
  void spendsNoGrantOnARefusedMessage() throws WxErrorException {
    Phones.grant(LIAONING, "u1", TEMPLATE, 1);
    WxMaSubscribeMessage wrong = card("u1");
    wrong.getData().get(1).setValue("通过2");

    refusedWith(47003, () -> client.getMsgService().sendSubscribeMsg(wrong));
    client.getMsgService().sendSubscribeMsg(card("u1"));
  }

  @Test
  void namesTheFieldThatDoesNotFit() {
    Phones.grant(LIAONING, "u1", TEMPLATE, 1);
    WxMaSubscribeMessage tooLong = card("u1");
    tooLong.getData().get(3).setValue("备注写得太长了放不进二十个字的位置里面去怎么办");

    JsonNode answer = send(tooLong);
    assertThat(answer.get("errmsg").asString())
        .startsWith("argument invalid! data.thing4.value invalid rid: ");
  }

  @Test
  void wantsEveryFieldOfTheTemplate() {
    Phones.grant(LIAONING, "u1", TEMPLATE, 1);
    WxMaSubscribeMessage incomplete = card("u1");
    incomplete.getData().removeFirst();

    assertThat(send(incomplete).get("errmsg").asString()).contains("data.name1.value is empty");
  }

  @Test
  void refusesStrangersUnknownTemplatesAndUnpublishedPages() {
    Phones.grant(LIAONING, "u1", TEMPLATE, 9);
    refusedWith(
        40003, () -> client.getMsgService().sendSubscribeMsg(card("u1").setToUser("oNobody")));
    refusedWith(
        40003,
        () ->
            client
                .getMsgService()
                .sendSubscribeMsg(card("u1").setToUser(Phones.followerOpenId(LIAONING, "u1"))));
    refusedWith(
        40037, () -> client.getMsgService().sendSubscribeMsg(card("u1").setTemplateId("NONE")));
    refusedWith(
        41030,
        () -> client.getMsgService().sendSubscribeMsg(card("u1").setPage("pages/secret/index")));
  }

  @Test
  void answersWithTheSheetOfTheMiniProgram() {
    Phones.person("u1");
    JsonNode result =
        WECHAT.post(
            "/__sandbox/preview/subscriptions",
            """
            {"tenant":"liaoning","userId":"u1","answer":"accept",
             "templates":["MP-REVIEW-RESULT","MP-UPLOAD-REMINDER"]}
            """);

    assertThat(result.get(TEMPLATE).asString()).isEqualTo("accept");
    assertThat(send(card("u1")).get("errcode").asInt()).isZero();
  }

  private JsonNode send(WxMaSubscribeMessage message) {
    try {
      return WECHAT.post(
          "/cgi-bin/message/subscribe/send?access_token=" + client.getAccessToken(),
          message.toJson());
    } catch (WxErrorException e) {
      throw new IllegalStateException(e);
    }
  }

  private static WxMaSubscribeMessage card(String userId) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name1", "王小明");
    values.put("phrase2", "审核通过");
    values.put("time3", "2024-10-16 14:54:42");
    values.put("thing4", "审核通过");
    List<MsgData> data = new ArrayList<>();
    values.forEach((key, value) -> data.add(new MsgData(key, value)));
    WxMaSubscribeMessage message = new WxMaSubscribeMessage();
    message.setToUser(Phones.openId(LIAONING, userId));
    message.setTemplateId(TEMPLATE);
    message.setPage("pages-sub/order/detail?id=ord_1");
    message.setData(data);
    return message;
  }
}
