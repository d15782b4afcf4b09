package cn.xuezhao.chsisandbox;

import cn.xuezhao.clock.BusinessClock;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the secrets once, at start: a sandbox without its keys does not start. And the time. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

  @Bean
  CodeText codeText(@Value("${chsi-sandbox.keys}") Path keys)
      throws IOException, GeneralSecurityException {
    return new CodeText(CodeKeys.readFrom(keys.resolve("chsi")));
  }

  /** When things happened, for the platform's readers; credentials live in real time. */
  @Bean
  Clock businessClock(@Value("${chsi-sandbox.clock-file:}") String file) {
    return file.isEmpty() ? BusinessClock.realTime() : BusinessClock.following(Path.of(file));
  }

  @Bean
  DecodingClients decodingClients(@Value("${chsi-sandbox.keys}") Path keys) throws IOException {
    return DecodingClients.readFrom(keys.resolve("chsi").resolve("clients.properties"));
  }
}
