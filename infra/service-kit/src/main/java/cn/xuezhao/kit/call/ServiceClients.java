package cn.xuezhao.kit.call;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP clients for other services: connect 1 s, read 3 s, the service's own token for the bound
 * tenant, problems of the other side as {@link RemoteRefusal}. Use them inside {@link Guard}.
 */
public final class ServiceClients {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(3);
  private static final String PREFIX = "/problems/";

  private final RestClient.Builder builder;
  private final ServiceTokens tokens;
  private final JsonMapper json;

  ServiceClients(RestClient.Builder builder, ServiceTokens tokens, JsonMapper json) {
    this.builder = builder;
    this.tokens = tokens;
    // What we take from people is strict; what neighbors answer may have grown.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /** A client for {@code <baseUrl>/internal/{tenant}/...} addresses. */
  public RestClient to(String baseUrl) {
    return to(baseUrl, READ);
  }

  /** As {@link #to(String)}, for an answer that takes longer, such as reading a picture. */
  public RestClient to(String baseUrl, Duration read) {
    return builder
        .clone()
        .baseUrl(baseUrl)
        .requestFactory(requests(read))
        .configureMessageConverters(
            c -> c.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
        .requestInterceptor(
            (request, body, execution) -> {
              request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.bearer());
              return execution.execute(request, body);
            })
        .defaultStatusHandler(
            status -> status.isError(), (request, response) -> throwProblem(response))
        .build();
  }

  private static JdkClientHttpRequestFactory requests(Duration read) {
    var http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(read);
    return requests;
  }

  private void throwProblem(ClientHttpResponse response) throws IOException {
    HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
    byte[] body = response.getBody().readAllBytes();
    if (status.is5xxServerError() || status == HttpStatus.UNAUTHORIZED) {
      throw HttpServerErrorException.create(
          status, status.getReasonPhrase(), response.getHeaders(), body, null);
    }
    Map<String, Object> problem = problem(body);
    String type = String.valueOf(problem.getOrDefault("type", ""));
    String slug = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "conflict";
    throw new RemoteRefusal(status, slug, problem);
  }

  private Map<String, Object> problem(byte[] body) {
    try {
      return json.readValue(body, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException notAProblem) {
      return Map.of("detail", "The other side refused without saying why.");
    }
  }

  /** Type of a JSON object, for answers that have no record. */
  public static ParameterizedTypeReference<Map<String, Object>> anyObject() {
    return new ParameterizedTypeReference<>() {};
  }
}
