package cn.xuezhao.photo;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.decoding.DecoderSettings;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import java.nio.file.Path;
import java.time.Duration;

/** Children as the service starts them, one for all tests of a JVM. */
public final class RealDecoders {

  public static final RuleBook BOOK = RuleBook.named("chsi-2017-99");

  private static final DecoderPool POOL =
      new DecoderPool(
          new DecoderSettings(
              1,
              // Test machines are slower than the ones that serve students.
              Duration.ofSeconds(20),
              Duration.ofSeconds(60),
              1L << 30,
              400L << 20,
              50,
              Duration.ofSeconds(60),
              Path.of("target", "natives"),
              PixelProcess.class.getName()),
          Screening.warmUp(BOOK.profile()));

  private RealDecoders() {}

  public static DecoderPool pool() {
    return POOL;
  }
}
