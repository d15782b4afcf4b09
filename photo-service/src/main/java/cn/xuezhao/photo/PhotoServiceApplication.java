package cn.xuezhao.photo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Takes photos in, says what is wrong with them, and makes the standard photo. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PhotoServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PhotoServiceApplication.class, arguments);
  }
}
