package cn.xuezhao.photo;

import cn.xuezhao.kit.security.PublicPaths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Takes photos in, says what is wrong with them, and makes the standard photo. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PhotoServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PhotoServiceApplication.class, arguments);
  }

  /** A friend who takes the photo for a student has a token of his own and signs in nowhere. */
  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of("/api/*/hand-offs/*", "/api/*/hand-offs/*/photo");
  }
}
