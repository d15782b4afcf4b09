package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.Stage;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The figures as they are read. */
final class Tables {

  private final PrintStream out;

  Tables(PrintStream out) {
    this.out = out;
  }

  void print(List<Figures> all) {
    row("CPU ms, medians", all, figures -> figures.input().name());
    for (Stage stage : Stage.values()) {
      String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
      row(name, all, figures -> ms(figures.of(stage).median()));
    }
    row("bare pipeline", all, figures -> ms(figures.pipeline()));
    row("whole worker", all, figures -> ms(figures.process()));
    row("djpeg -scale 1/4", all, figures -> ms(figures.decode()));
    row("cjpeg of the output", all, figures -> ms(figures.encode()));
    row("floor (these two)", all, figures -> ms(figures.floor()));
    row("djpeg in full", all, figures -> ms(figures.full()));
    row("pipeline / floor", all, f -> ratio(f.pipeline() / f.floor()));
    row("worker / floor", all, f -> ratio(f.process() / f.floor()));
  }

  void print(ServiceRun.Result result) {
    double pipeline = result.beside().meanPipeline();
    out.println();
    row("photo-service, 12 MP", result.bills().keySet(), Tables::name);
    Collection<Bill> bills = result.bills().values();
    row("photos a second", bills, bill -> ms(bill.photosPerSecond()));
    row("CPU ms of its JVM", bills, bill -> ms(bill.own()));
    row("  its compilers", bills, bill -> ms(bill.compilers()));
    row("CPU ms of decoders", bills, bill -> ms(bill.decoders()));
    row("CPU ms of both", bills, bill -> ms(bill.service()));
    row("bare pipeline between", bills, _ -> ms(pipeline));
    row("service / pipeline", bills, bill -> ratio(bill.service() / pipeline));
    row("  when compiled", bills, bill -> ratio((bill.service() - bill.compilers()) / pipeline));
    for (String store : ServiceRun.STORES) {
      row(store, bills, bill -> ms(bill.store(store)));
    }
    out.printf(
        "CPU ms for each photo, %d phones at once; MB after each tenth (PSS):", Crowd.PHONES);
    result.memory().forEach(megabytes -> out.printf(" %.0f", megabytes));
    out.println();
  }

  private static String name(Phone.Way way) {
    return switch (way) {
      case AT_ONCE -> "at once";
      case IN_PIECES -> "in pieces";
    };
  }

  private <T> void row(String label, Collection<T> all, Function<T, String> cell) {
    StringBuilder line = new StringBuilder("%-22s".formatted(label));
    all.forEach(each -> line.append("%20s".formatted(cell.apply(each))));
    out.println(line);
  }

  private static String ms(double value) {
    return "%.1f".formatted(value);
  }

  private static String ratio(double value) {
    return "%.2f".formatted(value);
  }
}
