package cn.xuezhao.batch.platform;

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

/** The connection to the platform: address, bearer secret and time limits. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  private static final Duration CONNECT = Duration.ofSeconds(1);

  /** A package of 5,000 entries is judged before the answer comes. */
  private static final Duration READ = Duration.ofSeconds(30);

  @Bean
  CollectionPlatform collectionPlatform(
      Guard guard,
      JsonMapper json,
      @Value("${batch.chsi-url}") String url,
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
    RestClient client =
        RestClient.builder()
            .baseUrl(url)
            .requestFactory(requests)
            .defaultHeaders(headers -> headers.setBearerAuth(secret))
            .build();
    return new CollectionPlatform(client, guard, json);
  }

  private static String secret(Path file) throws IOException {
    var secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      secrets.load(reader);
    }
    String secret = secrets.getProperty("batch-service");
    if (secret == null || secret.isBlank()) {
      throw new IllegalStateException(file + ": batch-service is missing");
    }
    return secret.strip();
  }
}
