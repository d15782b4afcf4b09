package cn.xuezhao.notification.text;

import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.notification.policy.NotificationPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;

/** Reads {@code messages/<tenant>.yaml} beside the policies. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

  @Bean
  MessageTexts messageTexts(
      @Value("${xuezhao.tenants}") Path directory,
      TenantPolicies.Policies<NotificationPolicy> policies) {
    Map<String, TextFile> files = new LinkedHashMap<>();
    policies.all().forEach((tenant, policy) -> files.put(tenant, read(directory, tenant, policy)));
    return new MessageTexts(files);
  }

  private static TextFile read(Path directory, String tenant, NotificationPolicy policy) {
    Path path = directory.resolve("messages").resolve(tenant + ".yaml");
    TextFile file = bind(path);
    List<String> problems = MessageTexts.problems(policy, file);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(path.getFileName() + ": " + String.join("; ", problems));
    }
    return file;
  }

  static TextFile bind(Path path) {
    try {
      var sources =
          new YamlPropertySourceLoader().load(path.toString(), new FileSystemResource(path));
      return new Binder(ConfigurationPropertySources.from(sources))
          .bind(
              "messages",
              Bindable.of(TextFile.class),
              new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
          .get();
    } catch (IOException failure) {
      throw new UncheckedIOException("texts cannot be read: " + path, failure);
    }
  }
}
