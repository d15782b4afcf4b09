package cn.xuezhao.photo.upload;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Photos are megabytes: read in pieces of 8 KB, as is usual, each costs hundreds of calls and as
 * many waits for the next.
 */
@Configuration(proxyBeanMethods = false)
class LongBodies {

  private static final String READ_AT_ONCE = String.valueOf(64 * 1024);

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> readBuffer() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              boolean known = connector.setProperty("socket.appReadBufSize", READ_AT_ONCE);
              if (!known) {
                throw new IllegalStateException("the connector has no read buffer");
              }
            });
  }
}
