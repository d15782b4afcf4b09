package cn.xuezhao.wechatsandbox.pay;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** How WeChat Pay says no: an HTTP status with a code and a message. */
@RestControllerAdvice(basePackageClasses = PayAnswers.class)
@Order(0)
final class PayAnswers {

  private final JsonMapper json;

  PayAnswers(JsonMapper json) {
    this.json = json;
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refuse(PayError error) {
    return answer(error);
  }

  private static ResponseEntity<Refusal> answer(PayError error) {
    return ResponseEntity.status(error.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Refusal.of(error));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> missing(MissingServletRequestParameterException missing) {
    return answer(PayError.parameter(missing.getParameterName(), "缺失"));
  }

  /** The same answer, before the request has reached a controller. */
  void write(PayError error, HttpServletResponse response) throws IOException {
    response.setStatus(error.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsString(Refusal.of(error)).getBytes(StandardCharsets.UTF_8));
  }

  record Refusal(String code, String message) {

    static Refusal of(PayError error) {
      return new Refusal(error.code(), String.valueOf(error.getMessage()));
    }
  }

  /** Whatever is not an address of WeChat Pay. */
  @RestController
  static final class UnknownAddress {

    @RequestMapping("/v3/**")
    ResponseEntity<Refusal> refuse() {
      return answer(PayError.resourceUnknown("请求的资源不存在"));
    }
  }
}
