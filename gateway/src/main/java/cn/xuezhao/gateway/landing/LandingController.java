package cn.xuezhao.gateway.landing;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page at the root. */
@Hidden
@RestController
class LandingController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final LandingPage page;

  LandingController(LandingPage page) {
    this.page = page;
  }

  @GetMapping("/")
  ResponseEntity<byte[]> get() {
    return ResponseEntity.ok().contentType(HTML).body(page.html().getBytes(StandardCharsets.UTF_8));
  }
}
