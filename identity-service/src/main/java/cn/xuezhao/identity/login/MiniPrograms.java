package cn.xuezhao.identity.login;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaJscode2SessionResult;
import cn.binarywang.wx.miniapp.bean.WxMaPhoneNumberInfo;
import cn.xuezhao.identity.contact.PhoneNumber;
import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Map;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;

/** The mini-programs of all tenants: who a code belongs to. */
final class MiniPrograms {

  /** Invalid, used, or older than five minutes; 40163 is the older word for "used". */
  private static final int CODE_INVALID = 40029;

  private static final int CODE_USED = 40163;

  // The library puts the code into the URL as it is; nothing but a code may get there.
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private final Map<String, WxMaService> services;
  private final Guard guard;

  MiniPrograms(Map<String, WxMaService> services, Guard guard) {
    this.services = Map.copyOf(services);
    this.guard = guard;
  }

  Account login(String code) {
    requireCode(code, CodeInvalid.ofLogin());
    WxMaJscode2SessionResult session =
        call(service -> service.getUserService().getSessionInfo(code), CodeInvalid.ofLogin());
    if (session.getOpenid() == null) {
      throw CodeInvalid.ofLogin();
    }
    return new Account(session.getOpenid(), session.getUnionid());
  }

  PhoneNumber phone(String code) {
    requireCode(code, CodeInvalid.ofPhone());
    WxMaPhoneNumberInfo info =
        call(service -> service.getUserService().getPhoneNumber(code), CodeInvalid.ofPhone());
    return PhoneNumber.parse("+" + info.getCountryCode() + info.getPurePhoneNumber())
        .orElseThrow(CodeInvalid::ofPhone);
  }

  private static void requireCode(String code, CodeInvalid otherwise) {
    if (!CODE.matcher(code).matches()) {
      throw otherwise;
    }
  }

  private <T> T call(WeChatCall<T> call, CodeInvalid invalid) {
    WxMaService service = services.get(TenantContext.current());
    if (service == null) {
      throw new IllegalStateException("no mini-program of tenant " + TenantContext.current());
    }
    return guard.call(
        "wechat",
        () -> {
          try {
            return call.on(service);
          } catch (WxErrorException refused) {
            int code = refused.getError().getErrorCode();
            if (code == CODE_INVALID || code == CODE_USED) {
              throw invalid;
            }
            throw new IllegalStateException("WeChat answered " + code, refused);
          }
        });
  }

  @FunctionalInterface
  private interface WeChatCall<T> {
    T on(WxMaService service) throws WxErrorException;
  }

  /** Who WeChat says somebody is. */
  record Account(String openId, @Nullable String unionId) {

    @Override
    public String toString() {
      return "Account[***]";
    }
  }
}
