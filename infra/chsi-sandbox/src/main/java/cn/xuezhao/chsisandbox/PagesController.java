package cn.xuezhao.chsisandbox;

import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person opens, and what the launcher asks to see whether the sandbox answers. */
@RestController
final class PagesController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  @GetMapping("/__sandbox/preview")
  ResponseEntity<Resource> preview() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(new ClassPathResource("chsi-sandbox/preview.html"));
  }

  /** The codes are read before the port opens, so a process that answers is ready. */
  @GetMapping({"/actuator/health/liveness", "/actuator/health/readiness"})
  Map<String, String> health() {
    return Map.of("status", "UP");
  }
}
