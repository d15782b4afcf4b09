package cn.xuezhao.wechatsandbox.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The script that gives a browser the {@code wx} of a phone. It is one classic script, because it
 * has to be there before any module of the mini-program runs; its parts share one scope.
 */
@RestController
final class WxShimController {

  private static final List<String> PARTS = List.of("base", "sheet", "wx", "panel");

  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final String script;

  WxShimController() throws IOException {
    StringBuilder whole = new StringBuilder("(() => {\n'use strict';\n");
    for (String part : PARTS) {
      whole.append(
          new ClassPathResource("wechat-sandbox/shim/" + part + ".js")
              .getContentAsString(StandardCharsets.UTF_8));
    }
    this.script = whole.append("})();\n").toString();
  }

  @GetMapping("/__sandbox/preview/wx-shim.js")
  ResponseEntity<String> script() {
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(script);
  }
}
