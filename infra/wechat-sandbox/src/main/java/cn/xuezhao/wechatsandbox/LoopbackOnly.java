package cn.xuezhao.wechatsandbox;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses to listen where other machines could reach it: whoever reaches the sandbox can log in as
 * anybody and pay for nothing.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class LoopbackOnly implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final SandboxSettings settings;

  LoopbackOnly(SandboxSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    @Nullable InetAddress address = server.getAddress();
    if (!settings.allowRemote() && (address == null || !address.isLoopbackAddress())) {
      throw new IllegalStateException(
          "server.address: "
              + address
              + " (expected: a loopback address, or"
              + " sandbox.allow-remote=true)");
    }
  }
}
