package cn.xuezhao.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The running service must describe itself exactly as the committed OpenAPI file does. Extend it
 * with a {@link ServiceTest}; run with {@code -Dcontracts.update=true} to write the file anew.
 */
public abstract class OpenApiContract {

  @Autowired
  @SuppressWarnings("NullAway.Init")
  private MockMvcTester http;

  @Value("${spring.application.name}")
  @SuppressWarnings("NullAway.Init")
  private String service;

  @Test
  void describesItselfAsCommitted() throws IOException {
    Path file = TestPlatform.root().resolve("infra/contracts/http/" + service + ".yaml");
    byte[] answer =
        http.get().uri("/v3/api-docs.yaml").exchange().getResponse().getContentAsByteArray();
    // The server's address is that of the test.
    String description =
        new String(answer, StandardCharsets.UTF_8)
            .replaceAll("(?m)^servers:\\n(?:[- ] .*\\n)*", "");
    if (Boolean.getBoolean("contracts.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, description);
    }
    assertThat(description)
        .as("description of %s; run with -Dcontracts.update=true if the change is meant", service)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
