package cn.xuezhao.wechatsandbox.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The script that gives a browser the {@code wx} of a phone. It is one classic script, because it
 * has to be there before any module of the mini-program runs; its parts share one scope. The
 * phone's clock shows the platform's business time, or pages would count days from another one.
 */
@RestController
final class WxShimController {

  private static final List<String> PARTS = List.of("base", "sheet", "wx", "panel");

  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  /** Less is the time that reading two clocks takes. */
  private static final Duration TURNED = Duration.ofSeconds(1);

  private final String parts;
  private final Clock clock;

  WxShimController(Clock businessClock) throws IOException {
    StringBuilder whole = new StringBuilder();
    for (String part : PARTS) {
      whole.append(
          new ClassPathResource("wechat-sandbox/shim/" + part + ".js")
              .getContentAsString(StandardCharsets.UTF_8));
    }
    this.parts = whole.toString();
    this.clock = businessClock;
  }

  @GetMapping("/__sandbox/preview/wx-shim.js")
  ResponseEntity<String> script() {
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(
            "(() => {\n'use strict';\nconst TURNED_BY = %d;\n".formatted(turnedBy())
                + parts
                + "})();\n");
  }

  /** Milliseconds by which the platform's business time is ahead of the real one. */
  private long turnedBy() {
    Duration by = Duration.between(Instant.now(), clock.instant());
    return by.abs().compareTo(TURNED) < 0 ? 0 : by.toMillis();
  }
}
