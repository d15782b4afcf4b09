package cn.xuezhao.wechatsandbox.api;

import cn.xuezhao.wechatsandbox.account.App;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class TokenController {

  private static final String GRANT_TYPE = "client_credential";

  private final Tokens tokens;
  private final WeChatJson json;

  TokenController(Tokens tokens, WeChatJson json) {
    this.tokens = tokens;
    this.json = json;
  }

  @PostMapping("/cgi-bin/stable_token")
  AccessToken stable(@RequestBody byte[] body) {
    StableTokenRequest request = json.read(body, StableTokenRequest.class);
    requireGrantType(request.grantType());
    App app = tokens.authenticate(request.appid(), request.secret());
    return AccessToken.of(tokens.stable(app, Boolean.TRUE.equals(request.forceRefresh())));
  }

  @GetMapping("/cgi-bin/token")
  AccessToken classic(
      @RequestParam("grant_type") String grantType,
      @RequestParam String appid,
      @RequestParam String secret) {
    requireGrantType(grantType);
    return AccessToken.of(tokens.classic(tokens.authenticate(appid, secret)));
  }

  private static void requireGrantType(@Nullable String grantType) {
    if (!GRANT_TYPE.equals(grantType)) {
      throw WeChatError.invalidGrantType();
    }
  }

  record StableTokenRequest(
      @JsonProperty("grant_type") @Nullable String grantType,
      @Nullable String appid,
      @Nullable String secret,
      @JsonProperty("force_refresh") @Nullable Boolean forceRefresh) {}

  record AccessToken(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("expires_in") long expiresIn) {

    static AccessToken of(Tokens.Issued issued) {
      return new AccessToken(issued.value(), issued.seconds());
    }
  }
}
