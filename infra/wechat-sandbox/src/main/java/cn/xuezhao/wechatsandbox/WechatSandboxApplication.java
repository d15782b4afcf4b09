package cn.xuezhao.wechatsandbox;

import cn.xuezhao.clock.BusinessClock;
import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.state.Journal;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Starts the sandbox.
 *
 * <p>The auto-configurations are listed one by one, and the settings have a file name of their own,
 * because tests start the sandbox inside a service: nothing of that service's class path may
 * configure it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class
})
final class WechatSandboxApplication {

  private WechatSandboxApplication() {}

  static void main(String[] arguments) {
    builder().run(arguments);
  }

  static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(WechatSandboxApplication.class)
        .properties("spring.config.name=wechat-sandbox");
  }

  @Bean
  static Journal journal(SandboxSettings settings) {
    return new Journal(settings.data());
  }

  @Bean
  static Clock businessClock(SandboxSettings settings) {
    return settings.clockFile().isEmpty()
        ? BusinessClock.realTime()
        : BusinessClock.following(Path.of(settings.clockFile()));
  }

  @Bean
  static Accounts accounts(SandboxSettings settings) {
    return new Accounts(settings.keys());
  }
}
