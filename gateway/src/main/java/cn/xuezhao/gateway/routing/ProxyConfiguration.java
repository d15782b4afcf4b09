package cn.xuezhao.gateway.routing;

import cn.xuezhao.gateway.entrance.Upload;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The client towards the services. It is a blocking one on purpose: the thread that serves a
 * request also reads its body and writes it on, byte buffer by byte buffer. The JDK's client would
 * read the body on another thread, which can still be reading when the request has failed and its
 * connection serves the next one.
 */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

  @Bean
  CloseableHttpClient backendClient(RoutingSettings settings) {
    return HttpClients.custom()
        .setConnectionManager(connections(settings))
        .addExecInterceptorLast("torn-bodies", new TornBodies())
        // Everything passes unchanged: what a service says is for the caller to follow or repeat.
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .evictIdleConnections(TimeValue.ofSeconds(30))
        .build();
  }

  @Bean
  ProxyExchange proxyExchange(
      CloseableHttpClient backendClient,
      RoutingSettings settings,
      GatewayMvcProperties properties) {
    ProxyExchange quick = exchange(backendClient, settings.answerWithin(), properties);
    ProxyExchange patient = exchange(backendClient, settings.uploadAnswerWithin(), properties);
    return request ->
        Upload.is(request.getServerRequest().servletRequest())
            ? patient.exchange(request)
            : quick.exchange(request);
  }

  private static ProxyExchange exchange(
      CloseableHttpClient client, Duration answerWithin, GatewayMvcProperties properties) {
    var requests = new HttpComponentsClientHttpRequestFactory(client);
    requests.setReadTimeout(answerWithin);
    requests.setConnectionRequestTimeout(answerWithin);
    return new RestClientProxyExchange(
        RestClient.builder().requestFactory(requests).build(), properties);
  }

  private static PoolingHttpClientConnectionManager connections(RoutingSettings settings) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(settings.connectionsPerBackend())
        .setMaxConnTotal(settings.connectionsPerBackend() * (Backend.values().length + 2))
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectWithin()))
                // A connection the service has closed meanwhile must not cost a request.
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                .build())
        .build();
  }
}
