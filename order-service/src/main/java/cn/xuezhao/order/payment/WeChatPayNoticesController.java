package cn.xuezhao.order.payment;

import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where WeChat Pay tells us of money. It goes by the status alone: 2xx means stored for good and is
 * never said again, so any doubt is answered otherwise.
 */
@RestController
@Tag(name = "callbacks")
@RequestMapping("/callbacks/{tenant}/wechat-pay")
final class WeChatPayNoticesController {

  private static final Logger log = LoggerFactory.getLogger(WeChatPayNoticesController.class);

  private final HearingNotices hearing;
  private final MeterRegistry meters;

  WeChatPayNoticesController(HearingNotices hearing, MeterRegistry meters) {
    this.hearing = hearing;
    this.meters = meters;
  }

  @Operation(summary = "WeChat Pay says that a payment arrived")
  @PostMapping("/transactions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void transaction(HttpServletRequest request) throws IOException {
    hearing.transaction(SignedNotice.of(request));
  }

  @Operation(summary = "WeChat Pay says how a refund went")
  @PostMapping("/refunds")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refund(HttpServletRequest request) throws IOException {
    hearing.refund(SignedNotice.of(request));
  }

  /** The answer WeChat Pay documents for "not processed". */
  record Failure(String code, String message) {}

  @ExceptionHandler
  ResponseEntity<Failure> doubtful(NoticeRefused refused) {
    return failure(HttpStatus.UNAUTHORIZED, refused.doubt());
  }

  /** Genuine, and not about anything we asked for; or somebody else wrote at the same moment. */
  @ExceptionHandler
  ResponseEntity<Failure> unfit(Refusal refused) {
    return failure(HttpStatus.CONFLICT, refused.slug());
  }

  @ExceptionHandler
  ResponseEntity<Failure> failed(RuntimeException fault) {
    log.error("payment.notice.failed", fault);
    return failure(HttpStatus.INTERNAL_SERVER_ERROR, "fault");
  }

  private ResponseEntity<Failure> failure(HttpStatus status, String doubt) {
    log.warn("payment.notice.refused doubt={}", doubt);
    meters
        .counter("payment.notices.refused", "tenant", TenantContext.current(), "doubt", doubt)
        .increment();
    return ResponseEntity.status(status).body(new Failure("FAIL", doubt));
  }
}
