package cn.xuezhao.notification;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tells students what happened to their orders, wherever they can be reached. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "notification-service",
            version = "1",
            description =
                "What the student was told, what they allow to be sent, and the photo by mail."))
@SpringBootApplication(proxyBeanMethods = false)
public class NotificationServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(NotificationServiceApplication.class, arguments);
  }
}
