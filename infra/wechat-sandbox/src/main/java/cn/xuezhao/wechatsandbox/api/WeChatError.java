package cn.xuezhao.wechatsandbox.api;

/**
 * A refusal of WeChat's server APIs. They answer HTTP 200 with {@code errcode} and {@code errmsg};
 * the numbers are the ones of the official error-code pages.
 */
public final class WeChatError extends RuntimeException {

  private final int code;

  private WeChatError(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public int code() {
    return code;
  }

  public static WeChatError invalidCredential() {
    return new WeChatError(
        40001, "invalid credential, access_token is invalid or not latest, could get access_token");
  }

  static WeChatError invalidGrantType() {
    return new WeChatError(40002, "invalid grant_type");
  }

  public static WeChatError invalidOpenId() {
    return new WeChatError(40003, "invalid openid");
  }

  public static WeChatError invalidAppId() {
    return new WeChatError(40013, "invalid appid");
  }

  public static WeChatError invalidCode() {
    return new WeChatError(40029, "invalid code");
  }

  public static WeChatError invalidTemplate() {
    return new WeChatError(40037, "invalid template_id");
  }

  static WeChatError invalidUrl() {
    return new WeChatError(40066, "invalid url");
  }

  public static WeChatError invalidSecret() {
    return new WeChatError(40125, "invalid appsecret");
  }

  static WeChatError missingToken() {
    return new WeChatError(41001, "access_token missing");
  }

  public static WeChatError invalidPage() {
    return new WeChatError(41030, "invalid page");
  }

  static WeChatError expiredToken() {
    return new WeChatError(42001, "access_token expired");
  }

  public static WeChatError notFollowing() {
    return new WeChatError(43004, "require subscribe");
  }

  public static WeChatError refusedByUser() {
    return new WeChatError(43101, "user refuse to accept the msg");
  }

  static WeChatError quotaReached() {
    return new WeChatError(45009, "reach max api daily quota limit");
  }

  static WeChatError tooFrequent() {
    return new WeChatError(45011, "api minute-quota reach limit, must slower, retry next minute");
  }

  static WeChatError malformedJson() {
    return new WeChatError(47001, "data format error");
  }

  /** The message names the offending member: {@code data.phrase2.value}. */
  public static WeChatError invalidArgument(String member, String problem) {
    return new WeChatError(47003, "argument invalid! " + member + " " + problem);
  }

  static WeChatError unauthorized() {
    return new WeChatError(48001, "api unauthorized");
  }
}
