package cn.xuezhao.wechatsandbox.api;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the server APIs say no: HTTP 200, a number, and a sentence that ends in a request id. */
@RestControllerAdvice
final class WeChatAnswers {

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refuse(WeChatError error) {
    return answer(error);
  }

  private static ResponseEntity<Map<String, Object>> answer(WeChatError error) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("errcode", error.code());
    body.put("errmsg", error.getMessage() + " rid: " + requestId());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> missing(MissingServletRequestParameterException missing) {
    return answer(WeChatError.invalidArgument(missing.getParameterName(), "missing"));
  }

  private static String requestId() {
    byte[] random = new byte[12];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random).replaceAll("(.{8})(.{8})(.{8})", "$1-$2-$3");
  }

  /** Everything that is not an address of WeChat. */
  @RestController
  static final class UnknownAddress {

    @RequestMapping("/**")
    ResponseEntity<Map<String, Object>> refuse() {
      return answer(WeChatError.invalidUrl());
    }
  }
}
