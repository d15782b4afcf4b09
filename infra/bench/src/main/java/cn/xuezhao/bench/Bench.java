package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.decoding.DecoderSettings;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./xuezhao bench photo}: what a photo costs, stage by stage, what it costs at least, and
 * what the whole service spends on it.
 */
public final class Bench {

  private static final RuleBook BOOK = RuleBook.named("chsi-2017-99");

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.parse(arguments);
    Files.createDirectories(settings.work());
    Tables tables = new Tables(System.out);
    List<Input> inputs = Input.from(settings.portrait(), settings.work());
    try (DecoderPool pool = pool(settings.work().resolve("natives"))) {
      Bare bare = new Bare(settings, pool, BOOK);
      List<Figures> figures = bare.measure(inputs);
      tables.print(figures);
      Figures first = figures.getFirst();
      Figures beside = new Figures(first.input(), first.output());
      tables.print(new ServiceRun(settings, bare, beside).measure());
    }
  }

  private static DecoderPool pool(Path natives) throws InterruptedException {
    DecoderPool pool =
        new DecoderPool(
            new DecoderSettings(
                1,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                1L << 30,
                400L << 20,
                50,
                Duration.ofSeconds(60),
                natives,
                MeasuredProcess.class.getName()),
            Screening.warmUp(BOOK.profile()));
    while (!pool.ready()) {
      Thread.sleep(50);
    }
    return pool;
  }
}
