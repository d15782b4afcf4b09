package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.decoding.DecoderSettings;
import cn.xuezhao.photo.decoding.Stage;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./xuezhao bench photo}: what a photo costs, stage by stage, and what it costs at least.
 */
public final class Bench {

  private static final RuleBook BOOK = RuleBook.named("chsi-2017-99");

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.parse(arguments);
    Files.createDirectories(settings.work());
    PrintStream out = System.out;
    List<Input> inputs = Input.from(settings.portrait(), settings.work());
    List<Figures> figures;
    try (DecoderPool pool = pool(1, settings.work().resolve("natives"))) {
      figures = new Bare(settings, pool, BOOK).measure(inputs);
    }
    print(out, figures);
    try (DecoderPool pool = pool(2, settings.work().resolve("natives"))) {
      Crowd.Result crowd = new Crowd(pool, BOOK, inputs.subList(0, 1)).send(settings.photos());
      print(out, crowd, figures.getFirst());
    }
  }

  private static DecoderPool pool(int children, Path natives) throws InterruptedException {
    DecoderPool pool =
        new DecoderPool(
            new DecoderSettings(
                children,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                1L << 30,
                400L << 20,
                50,
                Duration.ofSeconds(60),
                natives,
                MeasuredProcess.class.getName()),
            Screening.warmUp(BOOK.profile()));
    while (pool.liveChildren() < children) {
      Thread.sleep(50);
    }
    return pool;
  }

  private static void print(PrintStream out, List<Figures> all) {
    out.print(row("CPU ms, medians", all, figures -> figures.input().name()));
    for (Stage stage : Stage.values()) {
      String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
      out.print(row(name, all, figures -> ms(figures.of(stage).median())));
    }
    out.print(row("bare pipeline", all, figures -> ms(figures.pipeline())));
    out.print(row("whole worker", all, figures -> ms(figures.process())));
    out.print(row("djpeg -scale 1/4", all, figures -> ms(figures.decode())));
    out.print(row("cjpeg of the output", all, figures -> ms(figures.encode())));
    out.print(row("floor (these two)", all, figures -> ms(figures.floor())));
    out.print(row("djpeg in full", all, figures -> ms(figures.full())));
    out.print(row("pipeline / floor", all, f -> ratio(f.pipeline() / f.floor())));
    out.print(row("worker / floor", all, f -> ratio(f.process() / f.floor())));
  }

  private static void print(PrintStream out, Crowd.Result crowd, Figures bare) {
    out.printf(
        "%n%d photos of 12 MP, two children: %.1f a second%n",
        crowd.photos(), crowd.photos() / crowd.seconds());
    out.printf(
        "CPU ms of all processes for each: %.1f, %.2f times the bare pipeline%n",
        crowd.spent(), crowd.spent() / bare.pipeline());
    out.print("MB after each tenth (PSS):");
    crowd.memory().forEach(megabytes -> out.printf(" %.0f", megabytes));
    out.println();
  }

  private static String row(
      String label, List<Figures> all, java.util.function.Function<Figures, String> cell) {
    StringBuilder line = new StringBuilder("%-22s".formatted(label));
    all.forEach(figures -> line.append("%20s".formatted(cell.apply(figures))));
    return line.append(System.lineSeparator()).toString();
  }

  private static String ms(double value) {
    return "%.1f".formatted(value);
  }

  private static String ratio(double value) {
    return "%.2f".formatted(value);
  }
}
