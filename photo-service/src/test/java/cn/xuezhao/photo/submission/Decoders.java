package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.decoding.DecoderSettings;
import cn.xuezhao.photo.decoding.DecodersBusy;
import java.nio.file.Path;
import java.time.Duration;

/** A pool without children and without a queue: whoever comes is one too many. */
final class Decoders {

  private static final byte[] NOTHING = {};

  private Decoders() {}

  static DecodersBusy busy() {
    DecoderSettings none =
        new DecoderSettings(
            0, Duration.ZERO, Duration.ZERO, 0, 0, 0, Duration.ZERO, Path.of("target"), "nothing");
    try (DecoderPool pool = new DecoderPool(none, new DecoderPool.WarmUp(0, NOTHING, NOTHING))) {
      return catchThrowableOfType(DecodersBusy.class, () -> pool.run(0, NOTHING, NOTHING));
    }
  }
}
