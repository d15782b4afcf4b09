package cn.xuezhao.wechatsandbox.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One way in which WeChat, or the road to it, misbehaves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fault.ErrorCode.class, name = "errcode"),
  @JsonSubTypes.Type(value = Fault.PayError.class, name = "v3error"),
  @JsonSubTypes.Type(value = Fault.Http.class, name = "http"),
  @JsonSubTypes.Type(value = Fault.Latency.class, name = "latency"),
  @JsonSubTypes.Type(value = Fault.LostResponse.class, name = "lost-response"),
  @JsonSubTypes.Type(value = Fault.Truncated.class, name = "truncated"),
  @JsonSubTypes.Type(value = Fault.Signature.class, name = "signature"),
  @JsonSubTypes.Type(value = Fault.Notification.class, name = "notification")
})
public sealed interface Fault {

  /** The server APIs answer 200 with this error instead of doing anything. */
  record ErrorCode(int errcode, @Nullable String errmsg) implements Fault {}

  /** WeChat Pay answers this error, properly signed, instead of doing anything. */
  record PayError(int status, String code, @Nullable String message) implements Fault {}

  /** Something on the way answers, in HTML and unsigned; nothing has been done. */
  record Http(int status) implements Fault {}

  /** The request is handled, later than usual. */
  record Latency(long millis) implements Fault {}

  /** The request is handled, and the connection breaks before the answer: result unknown. */
  record LostResponse() implements Fault {}

  /** The request is handled; half of the answer arrives, correctly signed. */
  record Truncated() implements Fault {}

  /** The request is handled; the signature of the answer is spoiled. */
  record Signature(Flaw flaw) implements Fault {}

  /** The next attempt to notify the merchant goes wrong. */
  record Notification(NotificationFlaw flaw, @Nullable Long millis, @Nullable Integer copies)
      implements Fault {}

  /** What can be wrong with a signed answer. */
  enum Flaw {
    BAD_SIGNATURE,
    WRONG_SERIAL,
    MISSING_HEADERS,
    LOWER_CASE_HEADERS,
    CLOCK_SKEW
  }

  /** What can be wrong with a notification. */
  enum NotificationFlaw {
    NONE,
    LOST,
    DELAYED,
    DUPLICATE,
    TAMPERED_BODY,
    BAD_SIGNATURE,
    SIGNTEST,
    OLD_TIMESTAMP,
    WRONG_AMOUNT,
    WRONG_APPID,
    UNKNOWN_ORDER,
    UNKNOWN_SERIAL
  }
}
