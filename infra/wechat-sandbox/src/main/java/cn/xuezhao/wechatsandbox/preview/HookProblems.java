package cn.xuezhao.wechatsandbox.preview;

import java.util.NoSuchElementException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Mistakes of whoever plays with the hooks, told in words. */
@RestControllerAdvice
@Order(10)
final class HookProblems {

  @ExceptionHandler
  ProblemDetail unknown(NoSuchElementException missing) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail silent(PlatformSilent platform) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_GATEWAY, String.valueOf(platform.getMessage()));
  }

  @ExceptionHandler({HttpMessageNotReadableException.class, IllegalArgumentException.class})
  ProblemDetail unreadable(RuntimeException mistake) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, String.valueOf(mistake.getMessage()));
  }
}
