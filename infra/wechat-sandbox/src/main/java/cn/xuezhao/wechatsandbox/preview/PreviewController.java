package cn.xuezhao.wechatsandbox.preview;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a person plays with the sandbox, and the sign that it is awake. */
@RestController
final class PreviewController {

  private static final Resource PAGE = new ClassPathResource("wechat-sandbox/preview.html");

  @GetMapping("/__sandbox/preview")
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; connect-src 'self'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'")
        .body(PAGE);
  }

  /** The addresses at which every process of the platform says that it is ready. */
  @GetMapping({"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
  Health health() {
    return new Health("UP");
  }

  record Health(String status) {}
}
