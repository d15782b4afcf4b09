package cn.xuezhao.order.payment;

import com.wechat.pay.java.core.notification.RequestParam;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verifies and decrypts notices of WeChat Pay. */
@Component
final class OpeningNotices {

  /** WeChat Pay's own rule; the library accepts notices of any age. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Merchants merchants;
  private final SignatureTime signatureTime;

  OpeningNotices(Merchants merchants, SignatureTime signatureTime) {
    this.merchants = merchants;
    this.signatureTime = signatureTime;
  }

  <T> T open(SignedNotice notice, Class<T> type) {
    requireRecent(notice.timestamp());
    RequestParam signed =
        new RequestParam.Builder()
            .serialNumber(notice.serial())
            .timestamp(notice.timestamp())
            .nonce(notice.nonce())
            .signature(notice.signature())
            .signType(notice.signatureType())
            .body(notice.body())
            .build();
    try {
      T content = merchants.current().notices().parse(signed, type);
      if (content != null) {
        return content;
      }
    } catch (RuntimeException anything) {
      // The library throws many kinds, and quotes the body in them; each means the same to us.
      throw new NoticeRefused("not-genuine");
    }
    throw new NoticeRefused("empty");
  }

  private void requireRecent(@Nullable String timestamp) {
    if (timestamp == null || !timestamp.matches("[0-9]{1,11}")) {
      throw new NoticeRefused("no-timestamp");
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, signatureTime.now()).abs().compareTo(WINDOW) > 0) {
      throw new NoticeRefused("stale");
    }
  }
}
