package cn.xuezhao.photo;

import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.codes.CodeReading;
import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.decoding.DecoderSettings;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.reference.Fingerprinter;
import cn.xuezhao.photo.screening.Fingerprinting;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.submission.CodeReader;
import cn.xuezhao.photo.submission.PhotoPolicy;
import cn.xuezhao.photo.submission.Screener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the decoders and gives the submissions their screener and their reader of codes. */
@Configuration(proxyBeanMethods = false)
class ImagingConfiguration {

  @Bean(destroyMethod = "close")
  DecoderPool decoderPool(
      ImagingSettings settings,
      RuleBooks books,
      @Value("${xuezhao.photo.work-folder}") Path workFolder) {
    return new DecoderPool(
        new DecoderSettings(
            settings.children(),
            settings.timeLimit(),
            settings.maxRun(),
            settings.memoryLimit().toBytes(),
            settings.retireAbove().toBytes(),
            settings.queue(),
            settings.maxWait(),
            workFolder.resolve("natives"),
            PixelProcess.class.getName()),
        Screening.warmUp(books.any().profile()));
  }

  /** A service whose children are all dead takes no photos, and says so. */
  @Bean
  HealthIndicator decodersHealthIndicator(DecoderPool decoders) {
    return () ->
        (decoders.ready() ? Health.up() : Health.down())
            .withDetail("children", decoders.liveChildren())
            .build();
  }

  @Bean
  RuleBooks ruleBooks(Policies<PhotoPolicy> policies) {
    return new RuleBooks(
        policies.all().values().stream()
            .map(policy -> policy.screening().ruleBook())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), RuleBook::named)));
  }

  @Bean
  Screener screener(
      DecoderPool decoders, RuleBooks books, Policies<PhotoPolicy> policies, Clock clock) {
    return new TenantScreener(decoders, books, policies, clock);
  }

  @Bean
  CodeReader codeReader(DecoderPool decoders) {
    CodeReading codes = new CodeReading(decoders);
    return picture -> codes.read(picture, longSide(new ByteArrayInputStream(picture)));
  }

  @Bean
  Fingerprinter fingerprinter(DecoderPool decoders) {
    Fingerprinting fingerprinting = new Fingerprinting(decoders);
    return picture -> fingerprinting.take(picture, longSide(picture));
  }

  private static int longSide(Path picture) {
    try (InputStream in = Files.newInputStream(picture)) {
      return UploadGuard.forReferences().header(in).longSide();
    } catch (IOException e) {
      throw new UncheckedIOException("picture unreadable", e);
    }
  }

  private static int longSide(InputStream picture) {
    try {
      return UploadGuard.forCollectionCodes().inspect(picture).longSide();
    } catch (IOException e) {
      throw new UncheckedIOException("picture unreadable", e);
    }
  }

  /** The rule books of all tenants, read when the service starts. */
  record RuleBooks(Map<String, RuleBook> byName) {

    RuleBook named(String name) {
      RuleBook book = byName.get(name);
      if (book == null) {
        throw new IllegalStateException("no rule book " + name);
      }
      return book;
    }

    /** The book that a standard photo was made by; its centre may have another one by now. */
    RuleBook ofProfile(String profile) {
      return byName.values().stream()
          .filter(book -> book.profile().id().equals(profile))
          .findFirst()
          .orElseGet(() -> RuleBook.named(profile));
    }

    RuleBook any() {
      return byName.values().iterator().next();
    }
  }
}
