package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.Merchant;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The {@code Authorization} of APIv3: a signature over method, address, time, nonce and body. */
@Component
final class RequestAuthentication {

  private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
  private static final Pattern MEMBER = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Accounts accounts;

  RequestAuthentication(Accounts accounts) {
    this.accounts = accounts;
  }

  Merchant merchantOf(HttpServletRequest request, byte[] body) {
    Map<String, String> members = members(request.getHeader("Authorization"));
    Merchant merchant =
        accounts.merchant(member(members, "mchid")).orElseThrow(() -> PayError.signature("商户号不存在"));
    if (!member(members, "serial_no").equals(merchant.serial())) {
      throw PayError.signature("商户API证书序列号与商户号不匹配");
    }
    String timestamp = member(members, "timestamp");
    requireRecent(timestamp);
    boolean genuine =
        RsaSignature.verify(
            merchant.publicKey(),
            member(members, "signature"),
            request.getMethod(),
            address(request),
            timestamp,
            member(members, "nonce_str"),
            new String(body, StandardCharsets.UTF_8));
    if (!genuine) {
      throw PayError.signature("签名错误,请检查后再试");
    }
    return merchant;
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static void requireRecent(String timestamp) {
    if (!timestamp.matches("\\d{1,12}")
        || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now())
                .abs()
                .compareTo(TOLERANCE)
            > 0) {
      throw PayError.signature("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟");
    }
  }

  private static Map<String, String> members(@Nullable String header) {
    if (header == null || !header.startsWith(SCHEME)) {
      throw PayError.signature("Http头缺少Authorization或认证类型不正确");
    }
    Map<String, String> members = new HashMap<>();
    Matcher matcher = MEMBER.matcher(header);
    while (matcher.find()) {
      members.put(matcher.group(1), matcher.group(2));
    }
    return members;
  }

  private static String member(Map<String, String> members, String name) {
    String value = members.get(name);
    if (value == null) {
      throw PayError.signature("Http头Authorization缺少" + name);
    }
    return value;
  }
}
