package cn.xuezhao.order;

import cn.xuezhao.calendar.BusinessCalendar;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The order of a student: placed, paid, handed in, reviewed, returned. */
@SpringBootApplication
@OpenAPIDefinition(
    info =
        @Info(
            title = "order-service",
            version = "1",
            description = "The order of a student: placed, paid, handed in, reviewed, returned."))
class OrderServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(OrderServiceApplication.class, args);
  }

  /** Named as a bean so that its health tells when the next year is missing. */
  @Bean
  BusinessCalendar calendar() {
    return BusinessCalendar.china();
  }
}
