package cn.xuezhao.chsisandbox;

import java.nio.file.Path;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * A running CHSI sandbox: a process of the local stack, or started inside a test of another module.
 *
 * <p>What Spring configures is listed one by one, and the configuration file has its own name, so
 * that the sandbox behaves the same when a service's class path surrounds it.
 */
public final class ChsiSandbox implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private ChsiSandbox(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static void main(String[] args) {
    application().run(args);
  }

  /**
   * Starts a sandbox on a free port.
   *
   * @param keys directory that contains {@code chsi/}
   * @param data directory for codes, photos and packages; they survive a restart
   */
  public static ChsiSandbox start(Path keys, Path data) {
    return start(keys, data, "");
  }

  /** As {@link #start(Path, Path)}, in the business time that a file turns. */
  public static ChsiSandbox start(Path keys, Path data, Path clockFile) {
    return start(keys, data, clockFile.toString());
  }

  private static ChsiSandbox start(Path keys, Path data, String clockFile) {
    return new ChsiSandbox(
        application()
            .run(
                "--server.port=0",
                "--chsi-sandbox.keys=" + keys,
                "--chsi-sandbox.data=" + data,
                "--chsi-sandbox.clock-file=" + clockFile));
  }

  /** The address, for example {@code http://127.0.0.1:8202}. */
  public String url() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("the sandbox has no web server");
    }
    return "http://127.0.0.1:" + server.getPort();
  }

  @Override
  public void close() {
    context.close();
  }

  private static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(Application.class)
        .main(ChsiSandbox.class)
        .properties("spring.config.name=chsi-sandbox");
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @ComponentScan
  @ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  static class Application {}
}
