package cn.xuezhao.kit.gates;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapper that the service really writes and reads events with, its own configuration applied.
 */
record WireMapper(JsonMapper writing, JsonMapper reading) {

  static WireMapper ofTheServiceUnderTest() {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(JacksonAutoConfiguration.class)
            .web(WebApplicationType.NONE)
            .run()) {
      JsonMapper json = context.getBean(JsonMapper.class);
      return new WireMapper(
          json, json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    }
  }
}
