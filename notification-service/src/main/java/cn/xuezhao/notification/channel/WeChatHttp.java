package cn.xuezhao.notification.channel;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NeighborAddresses.class)
class WeChatHttp {

  private static final Timeout CONNECT = Timeout.ofSeconds(1);
  private static final Timeout READ = Timeout.ofSeconds(3);

  /** With the certificate checks of the platform; repeats nothing by itself. */
  @Bean
  CloseableHttpClient weChatHttpClient() {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnTotal(32)
            .setMaxConnPerRoute(16)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(READ).build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT)
                .setResponseTimeout(READ)
                .setRedirectsEnabled(false)
                .build())
        .disableAutomaticRetries()
        .build();
  }
}
