package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.call.Guard;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The connection to CHSI: address, bearer secret and time limits. */
@Configuration(proxyBeanMethods = false)
class ChsiConfiguration {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(4);

  @Bean
  CollectionCodeDecoder collectionCodeDecoder(
      Guard guard,
      JsonMapper json,
      @Value("${xuezhao.chsi-url}") String url,
      @Value("${xuezhao.keys}") Path keys)
      throws IOException {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
    requests.setReadTimeout(READ);
    String secret = secret(keys.resolve("chsi").resolve("clients.properties"));
    RestClient chsi =
        RestClient.builder()
            .baseUrl(url)
            .requestFactory(requests)
            .defaultHeaders(headers -> headers.setBearerAuth(secret))
            .build();
    return new ChsiDecoder(chsi, guard, json);
  }

  private static String secret(Path file) throws IOException {
    var secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      secrets.load(reader);
    }
    String secret = secrets.getProperty("identity-service");
    if (secret == null || secret.isBlank()) {
      throw new IllegalStateException(file + ": identity-service is missing");
    }
    return secret.strip();
  }
}
