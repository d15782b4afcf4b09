package cn.xuezhao.wechatsandbox.person;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.api.WeChatError;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Login: the code of {@code wx.login} becomes an openid. */
@RestController
final class SessionController {

  private final Accounts accounts;
  private final Codes codes;

  SessionController(Accounts accounts, Codes codes) {
    this.accounts = accounts;
    this.codes = codes;
  }

  /** WxJava appends an access token nobody asked for; like WeChat we do not look at it. */
  @GetMapping("/sns/jscode2session")
  Session session(
      @RequestParam String appid,
      @RequestParam String secret,
      @RequestParam("js_code") String code) {
    App app = accounts.app(appid).orElseThrow(WeChatError::invalidAppId);
    if (!app.secret().equals(secret)) {
      throw WeChatError.invalidSecret();
    }
    String userId = codes.redeem(Codes.Purpose.LOGIN, app, code);
    byte[] sessionKey = new byte[16];
    ThreadLocalRandom.current().nextBytes(sessionKey);
    return new Session(
        People.openId(app, userId),
        Base64.getEncoder().encodeToString(sessionKey),
        People.unionId(app.tenant(), userId));
  }

  record Session(String openid, @JsonProperty("session_key") String sessionKey, String unionid) {}
}
