package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.GUANGDONG;
import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import cn.binarywang.wx.miniapp.bean.WxMaJscode2SessionResult;
import cn.binarywang.wx.miniapp.bean.WxMaPhoneNumberInfo;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import me.chanjar.weixin.common.error.WxErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTests {

  private SecureMa liaoning;

  @BeforeEach
  void startAgain() {
    WECHAT.reset();
    liaoning = SecureMa.of(LIAONING);
  }

  @Test
  void givesTheSamePersonTheSameOpenIdEachTime() throws WxErrorException {
    WxMaJscode2SessionResult first = login("u1");
    WxMaJscode2SessionResult second = login("u1");

    assertThat(first.getOpenid()).hasSize(28).isEqualTo(second.getOpenid());
    assertThat(first.getSessionKey()).isNotBlank().isNotEqualTo(second.getSessionKey());
    assertThat(login("u2").getOpenid()).isNotEqualTo(first.getOpenid());
  }

  @Test
  void knowsOnePersonByAnotherOpenIdInEachMiniProgram() throws WxErrorException {
    String there =
        SecureMa.of(GUANGDONG)
            .getUserService()
            .getSessionInfo(WECHAT.loginCode(GUANGDONG, "u1"))
            .getOpenid();

    assertThat(login("u1").getOpenid()).isNotEqualTo(there);
  }

  @Test
  void toleratesTheAccessTokenTheLibraryAppends() throws WxErrorException {
    login("u1");

    assertThat(Phones.requests("/cgi-bin/stable_token")).isEqualTo(1);
    assertThat(Phones.requests("/sns/jscode2session")).isEqualTo(1);
  }

  @Test
  void refusesACodeTheSecondTime() throws WxErrorException {
    String code = WECHAT.loginCode(LIAONING, "u1");
    liaoning.getUserService().getSessionInfo(code);

    refusedWith(40029, () -> liaoning.getUserService().getSessionInfo(code));
  }

  @Test
  void refusesACodeAfterFiveMinutes() {
    String code = WECHAT.loginCode(LIAONING, "u1");
    Phones.advance("PT5M");

    refusedWith(40029, () -> liaoning.getUserService().getSessionInfo(code));
  }

  @Test
  void refusesTheCodeOfAnotherMiniProgramAndOfAnotherPurpose() {
    refusedWith(
        40029, () -> liaoning.getUserService().getSessionInfo(WECHAT.loginCode(GUANGDONG, "u1")));
    refusedWith(
        40029, () -> liaoning.getUserService().getSessionInfo(WECHAT.phoneCode(LIAONING, "u1")));
  }

  @Test
  void givesThePhoneNumberOnceToWhoHasTheCode() throws WxErrorException {
    WECHAT.post("/__sandbox/users", "{\"userId\":\"u1\",\"phone\":\"13900001111\"}");
    String code = WECHAT.phoneCode(LIAONING, "u1");

    WxMaPhoneNumberInfo info = liaoning.getUserService().getPhoneNumber(code);

    assertThat(info.getPurePhoneNumber()).isEqualTo("13900001111");
    assertThat(info.getCountryCode()).isEqualTo("86");
    assertThat(info.getWatermark().getAppid())
        .isEqualTo(Phones.app(LIAONING).getProperty("app-id"));
    refusedWith(40029, () -> liaoning.getUserService().getPhoneNumber(code));
  }

  @Test
  void asksForTheAppSecret() {
    SecureMa wrong = SecureMa.of(LIAONING);
    ((WxMaDefaultConfigImpl) wrong.getWxMaConfig()).setSecret("guess");

    refusedWith(
        40125, () -> wrong.getUserService().getSessionInfo(WECHAT.loginCode(LIAONING, "u1")));
  }

  private WxMaJscode2SessionResult login(String userId) throws WxErrorException {
    return liaoning.getUserService().getSessionInfo(WECHAT.loginCode(LIAONING, userId));
  }
}
