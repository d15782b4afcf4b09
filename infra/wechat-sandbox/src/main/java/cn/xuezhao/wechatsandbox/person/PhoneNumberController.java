package cn.xuezhao.wechatsandbox.person;

import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.Tokens;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import cn.xuezhao.wechatsandbox.api.WeChatJson;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The code of the button 手机号快捷登录 becomes a phone number. */
@RestController
final class PhoneNumberController {

  private final Tokens tokens;
  private final Codes codes;
  private final People people;
  private final WeChatJson json;
  private final SandboxClock clock;

  PhoneNumberController(
      Tokens tokens, Codes codes, People people, WeChatJson json, SandboxClock clock) {
    this.tokens = tokens;
    this.codes = codes;
    this.people = people;
    this.json = json;
    this.clock = clock;
  }

  @PostMapping("/wxa/business/getuserphonenumber")
  Answer phoneNumber(
      @RequestParam(name = "access_token", required = false) @Nullable String token,
      @RequestBody byte[] body) {
    App app = tokens.require(token, App.Kind.MINI_PROGRAM);
    Request request = json.read(body, Request.class);
    String userId = codes.redeem(Codes.Purpose.PHONE_NUMBER, app, request.code());
    if (request.openid() != null && !request.openid().equals(People.openId(app, userId))) {
      throw WeChatError.invalidOpenId();
    }
    String phone = people.meet(userId).phone();
    Watermark watermark = new Watermark(clock.instant().getEpochSecond(), app.id());
    return new Answer(0, "ok", new PhoneInfo(phone, phone, "86", watermark));
  }

  record Request(@Nullable String code, @Nullable String openid) {}

  record Answer(int errcode, String errmsg, @JsonProperty("phone_info") PhoneInfo phoneInfo) {}

  record PhoneInfo(
      String phoneNumber, String purePhoneNumber, String countryCode, Watermark watermark) {}

  record Watermark(long timestamp, String appid) {}
}
