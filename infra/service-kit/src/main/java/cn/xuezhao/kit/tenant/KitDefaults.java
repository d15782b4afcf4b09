package cn.xuezhao.kit.tenant;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Gives every service the same defaults ({@code xuezhao-kit.yaml}, lowest precedence) and its
 * Keycloak client secret from the keys directory, so that a service configures only what is its
 * own.
 */
class KitDefaults implements EnvironmentPostProcessor {

  private static final String SECRET = "xuezhao.service-secret";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.containsProperty("xuezhao.service")) {
      // Not one of our services, for example a sandbox in the same JVM.
      return;
    }
    try {
      List<PropertySource<?>> defaults =
          new YamlPropertySourceLoader()
              .load("xuezhao-kit", new ClassPathResource("xuezhao-kit.yaml"));
      defaults.forEach(environment.getPropertySources()::addLast);
    } catch (IOException failure) {
      throw new UncheckedIOException("xuezhao-kit.yaml", failure);
    }
    String service = environment.getProperty("spring.application.name", "");
    Path secrets =
        Path.of(environment.getProperty("xuezhao.keys", ".run/keys"), "services.properties");
    if (!environment.containsProperty(SECRET) && Files.isReadable(secrets)) {
      environment
          .getPropertySources()
          .addLast(new MapPropertySource("service-secret", secretOf(service, secrets)));
    }
  }

  private static Map<String, Object> secretOf(String service, Path file) {
    Properties secrets = new Properties();
    try (InputStream input = new FileInputStream(file.toFile())) {
      secrets.load(input);
    } catch (IOException failure) {
      throw new UncheckedIOException("service secrets cannot be read", failure);
    }
    return Map.of(SECRET, secrets.getProperty(service, ""));
  }
}
