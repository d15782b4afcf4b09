package cn.xuezhao.gateway;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

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
}
