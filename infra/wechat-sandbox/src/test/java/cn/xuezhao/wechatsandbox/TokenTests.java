package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import me.chanjar.weixin.common.error.WxErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokenTests {

  @BeforeEach
  void startAgain() {
    WECHAT.reset();
  }

  @Test
  void repeatsTheStableTokenUntilFiveMinutesBeforeItsEnd() {
    JsonNode first = stable(false);
    Phones.advance("PT1H54M59S");

    JsonNode later = stable(false);
    assertThat(token(later)).isEqualTo(token(first));
    assertThat(later.get("expires_in").asLong()).isBetween(299L, 301L);

    Phones.advance("PT2S");
    assertThat(token(stable(false))).isNotEqualTo(token(first));
  }

  @Test
  void letsTheOldAndTheNewStableTokenWorkTogetherUntilTheOldOneEnds() {
    String old = token(stable(false));
    Phones.advance("PT1H56M");
    String fresh = token(stable(false));

    assertThat(errorOf(old)).isEqualTo(40029);
    assertThat(errorOf(fresh)).isEqualTo(40029);

    Phones.advance("PT5M");
    assertThat(errorOf(old)).isEqualTo(42001);
    assertThat(errorOf(fresh)).isEqualTo(40029);
  }

  @Test
  void endsTheOldStableTokenAtOnceWhenANewOneIsForced() {
    String old = token(stable(false));
    String fresh = token(stable(true));

    assertThat(errorOf(old)).isEqualTo(40001);
    assertThat(errorOf(fresh)).isEqualTo(40029);
  }

  @Test
  void forcesATokenAtMostEveryThirtySecondsAndTwentyTimesADay() {
    stable(true);
    assertThat(stable(true).get("errcode").asInt()).isEqualTo(45011);
    for (int i = 1; i < 20; i++) {
      Phones.advance("PT31S");
      assertThat(stable(true).has("access_token")).isTrue();
    }
    Phones.advance("PT31S");
    assertThat(stable(true).get("errcode").asInt()).isEqualTo(45009);
    Phones.advance("PT24H");
    assertThat(stable(true).has("access_token")).isTrue();
  }

  @Test
  void givesTheClassicTokenFiveMoreMinutesAfterItsSuccessor() {
    String old = token(classic());
    String fresh = token(classic());
    assertThat(errorOf(old)).isEqualTo(40029);

    Phones.advance("PT5M");
    assertThat(errorOf(old)).isEqualTo(42001);
    assertThat(errorOf(fresh)).isEqualTo(40029);
  }

  @Test
  void keepsClassicAndStableTokensApart() {
    String stable = token(stable(false));
    classic();
    classic();
    Phones.advance("PT10M");

    assertThat(errorOf(stable)).isEqualTo(40029);
  }

  @Test
  void refusesUnknownAppsAndWrongSecrets() {
    assertThat(error(stableRequest("wx0", "x", false))).isEqualTo(40013);
    assertThat(error(stableRequest(appId(), "x", false))).isEqualTo(40125);
  }

  @Test
  void refusesACallWithoutATokenAndTheTokenOfAnotherKindOfAccount() {
    assertThat(error(WECHAT.post("/wxa/business/getuserphonenumber", "{}"))).isEqualTo(41001);
    assertThat(
            error(
                WECHAT.post(
                    "/cgi-bin/message/template/send?access_token=" + token(stable(false)), "{}")))
        .isEqualTo(48001);
  }

  @Test
  void isAskedOnceByTwentyThreadsOfOneClient() throws Exception {
    SecureMa client = SecureMa.of(LIAONING);
    Set<String> openIds = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      List<Callable<Boolean>> logins =
          IntStream.range(0, 20)
              .mapToObj(
                  i ->
                      (Callable<Boolean>)
                          () ->
                              openIds.add(
                                  client
                                      .getUserService()
                                      .getSessionInfo(WECHAT.loginCode(LIAONING, "u" + i))
                                      .getOpenid()))
              .toList();
      for (Future<Boolean> login : threads.invokeAll(logins)) {
        assertThat(login.get()).isTrue();
      }
    }

    assertThat(openIds).hasSize(20);
    assertThat(Phones.requests("/cgi-bin/stable_token")).isEqualTo(1);
  }

  @Test
  void makesTheLibraryRefreshARevokedTokenOnceAndRepeatTheCall() throws WxErrorException {
    SecureMa client = SecureMa.of(LIAONING);
    client.getAccessToken();
    WECHAT.post("/__sandbox/tokens/revocations", "{\"appId\":\"%s\"}".formatted(appId()));

    String code = WECHAT.phoneCode(LIAONING, "u1");
    assertThat(client.getUserService().getPhoneNumber(code).getPhoneNumber()).isNotBlank();

    assertThat(Phones.requests("/wxa/business/getuserphonenumber")).isEqualTo(2);
    assertThat(Phones.requests("/cgi-bin/stable_token")).isEqualTo(2);
  }

  @Test
  void isTriedOnceMoreByTheLibraryWhenTheSystemIsBusy() {
    SecureMa client = SecureMa.of(LIAONING);
    for (int i = 0; i < 2; i++) {
      Phones.fault("/wxa/business/getuserphonenumber", "{\"type\":\"errcode\",\"errcode\":-1}");
    }

    refusedWith(-1, () -> client.getUserService().getPhoneNumber(WECHAT.phoneCode(LIAONING, "u1")));
    assertThat(Phones.requests("/wxa/business/getuserphonenumber")).isEqualTo(2);
  }

  private static String appId() {
    return Phones.app(LIAONING).getProperty("app-id");
  }

  private static JsonNode stable(boolean force) {
    return stableRequest(appId(), Phones.app(LIAONING).getProperty("app-secret"), force);
  }

  private static JsonNode stableRequest(String appId, String secret, boolean force) {
    return WECHAT.post(
        "/cgi-bin/stable_token",
        """
        {"grant_type":"client_credential","appid":"%s","secret":"%s","force_refresh":%s}
        """
            .formatted(appId, secret, force));
  }

  private static JsonNode classic() {
    return WECHAT.get(
        "/cgi-bin/token?grant_type=client_credential&appid=%s&secret=%s"
            .formatted(appId(), Phones.app(LIAONING).getProperty("app-secret")));
  }

  /** The error of a call that is wrong in nothing but its code, unless the token is wrong too. */
  private static int errorOf(String token) {
    return error(
        WECHAT.post(
            "/wxa/business/getuserphonenumber?access_token=" + token, "{\"code\":\"none\"}"));
  }

  private static int error(JsonNode answer) {
    assertThat(answer.get("errmsg").asString())
        .containsPattern(" rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$");
    return answer.get("errcode").asInt();
  }

  private static String token(JsonNode answer) {
    return answer.get("access_token").asString();
  }
}
