package cn.xuezhao.order;

import cn.xuezhao.kit.test.TestPlatform;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One of a centre's staff, signed in. */
record Staff(MockMvcTester http, String tenant, String name, String role) {

  MvcTestResult get(String path) {
    return http.get().uri("/api/" + tenant + path).header("Authorization", bearer()).exchange();
  }

  MvcTestResult post(String path, String json) {
    return http.post()
        .uri("/api/" + tenant + path)
        .header("Authorization", bearer())
        .header("Idempotency-Key", "key-" + name + path.hashCode() + System.nanoTime())
        .contentType("application/json")
        .content(json)
        .exchange();
  }

  private String bearer() {
    return "Bearer " + TestPlatform.issuers().staff(tenant, name, role);
  }
}
