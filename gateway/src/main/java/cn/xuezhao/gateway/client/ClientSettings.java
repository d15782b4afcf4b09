package cn.xuezhao.gateway.client;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the built clients are.
 *
 * @param miniProgram folder of the student's mini-program built for browsers; empty where it is not
 *     handed out
 */
@Validated
@ConfigurationProperties("xuezhao.gateway.clients")
public record ClientSettings(@NotNull @DefaultValue("") String miniProgram) {

  public boolean hasMiniProgram() {
    return !miniProgram.isBlank();
  }
}
