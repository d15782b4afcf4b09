package cn.xuezhao.photo.submission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A screener that says what the test tells it; the real one has tests of its own. */
@TestConfiguration(proxyBeanMethods = false)
class PhotoDoubles {

  static final byte[] STANDARD = "standard photo".getBytes(StandardCharsets.UTF_8);

  static final Screener.Screened PASSED =
      new Screener.Screened(List.of(), STANDARD, "chsi-2017-99");

  /** Tells the next result. */
  static final class TellableScreener implements Screener {

    private final AtomicReference<Screened> next = new AtomicReference<>(PASSED);

    void tell(Screened screened) {
      next.set(screened);
    }

    @Override
    public Screened screen(Path upload) {
      return next.get();
    }
  }

  @Bean
  @Primary
  TellableScreener tellableScreener() {
    return new TellableScreener();
  }

  @Bean
  @Primary
  CodeReader unreadableCodes() {
    return picture -> Optional.empty();
  }

  @Bean
  @Primary
  MemoryStorage memoryStorage() {
    return new MemoryStorage();
  }
}
