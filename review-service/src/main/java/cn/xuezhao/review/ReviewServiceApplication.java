package cn.xuezhao.review;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where people look at photos and decide: the queue, the leases and the decisions. */
@SpringBootApplication
@OpenAPIDefinition(
    info =
        @Info(
            title = "review-service",
            version = "1",
            description = "Manual review: the queue, the leases and the decisions."))
class ReviewServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(ReviewServiceApplication.class, args);
  }
}
