package cn.xuezhao.order.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What was posted to us as a notice of WeChat Pay: nothing is proven yet. The body is verbatim. */
record SignedNotice(
    @Nullable String serial,
    @Nullable String timestamp,
    @Nullable String nonce,
    @Nullable String signature,
    @Nullable String signatureType,
    String body) {

  private static final int LARGEST = 64 * 1024; // bytes; a real one has about 1 KiB

  static SignedNotice of(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new NoticeRefused("too-large");
    }
    return new SignedNotice(
        request.getHeader("Wechatpay-Serial"),
        request.getHeader("Wechatpay-Timestamp"),
        request.getHeader("Wechatpay-Nonce"),
        request.getHeader("Wechatpay-Signature"),
        request.getHeader("Wechatpay-Signature-Type"),
        new String(body, StandardCharsets.UTF_8));
  }
}
