package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the secrets once, at start: a sandbox without its keys does not start. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

  @Bean
  CodeText codeText(@Value("${chsi-sandbox.keys}") Path keys)
      throws IOException, GeneralSecurityException {
    return new CodeText(CodeKeys.readFrom(keys.resolve("chsi")));
  }

  @Bean
  DecodingClients decodingClients(@Value("${chsi-sandbox.keys}") Path keys) throws IOException {
    return DecodingClients.readFrom(keys.resolve("chsi").resolve("clients.properties"));
  }
}
