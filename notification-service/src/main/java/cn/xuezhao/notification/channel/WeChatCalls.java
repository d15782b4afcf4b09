package cn.xuezhao.notification.channel;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.Upstream;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends through WeChat's libraries and reads their answers: said no for good, not now, or nobody
 * knows.
 */
@Component
final class WeChatCalls {

  private static final Logger log = LoggerFactory.getLogger(WeChatCalls.class);
  private static final String DEPENDENCY = "wechat-message";

  private final Guard guard;

  WeChatCalls(Guard guard) {
    this.guard = guard;
  }

  /** Sends; when WeChat no longer likes the token, once more with a new one. */
  Outcome send(WeChatCall token, WeChatCall message) {
    try {
      return sendOnce(token, message);
    } catch (StaleToken stale) {
      try {
        return sendOnce(token, message);
      } catch (StaleToken again) {
        log.error("wechat.token.refused errcode={}", again.code);
        return new Outcome.Unavailable();
      }
    }
  }

  /** The token comes first and by itself, so that its failure is not taken for the message's. */
  private Outcome sendOnce(WeChatCall token, WeChatCall message) {
    try {
      guard.call(DEPENDENCY, () -> answer(token));
    } catch (Upstream away) {
      return new Outcome.Unavailable();
    }
    try {
      return guard.call(DEPENDENCY, () -> answer(message));
    } catch (Upstream away) {
      return read(away.getCause());
    }
  }

  private static Outcome read(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StaleToken stale -> throw stale;
        case Busy _, CallNotPermittedException _, BulkheadFullException _, ConnectException _ -> {
          return new Outcome.Unavailable();
        }
        // How the official account's library says "busy, also the second time"; a broken
        // connection it reports with its cause.
        case WxRuntimeException busy when busy.getCause() == null -> {
          return new Outcome.Unavailable();
        }
        default -> {}
      }
    }
    return new Outcome.Unknown();
  }

  private static Outcome answer(WeChatCall call) {
    try {
      call.run();
      return new Outcome.Sent();
    } catch (WxErrorException refusal) {
      return outcome(refusal.getError().getErrorCode());
    }
  }

  /** Error codes by WeChat's table; what is not listed is taken for a bad moment. */
  private static Outcome outcome(int code) {
    return switch (code) {
      case 43101 -> new Outcome.Refused(Outcome.NOT_ALLOWED);
      case 43004 -> new Outcome.Refused("not-following");
      case 40003 -> new Outcome.Refused("unknown-address");
      case 40037, 41030, 47003, 40013, 48001 -> {
        log.error("wechat.message.invalid errcode={}", code);
        yield new Outcome.Refused("message-invalid");
      }
      case 40001, 40014, 42001 -> throw new StaleToken(code);
      default -> throw new Busy(code);
    };
  }

  /** One call of the library. */
  @FunctionalInterface
  interface WeChatCall {
    void run() throws WxErrorException;
  }

  /** WeChat answered that it did nothing: busy, or a quota. */
  private static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(int code) {
      super("WeChat answered " + code);
    }
  }

  /** WeChat answered that it did nothing, because of the token; the library has dropped it. */
  private static final class StaleToken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    StaleToken(int code) {
      super("WeChat answered " + code);
      this.code = code;
    }
  }
}
