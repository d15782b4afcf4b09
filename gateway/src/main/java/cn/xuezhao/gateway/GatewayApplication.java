package cn.xuezhao.gateway;

import cn.xuezhao.calendar.BusinessCalendar;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The one address of the platform. */
@SpringBootApplication
@OpenAPIDefinition(
    info =
        @Info(
            title = "gateway",
            version = "1",
            description =
                "What the gateway answers by itself; everything else under /api/{tenant} is"
                    + " described by the service that owns it."))
class GatewayApplication {

  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }

  /** Named as a bean so that its health tells when the next year is missing. */
  @Bean
  BusinessCalendar calendar() {
    return BusinessCalendar.china();
  }
}
