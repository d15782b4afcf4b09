package cn.xuezhao.acceptance.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code ./xuezhao demo}: everybody goes through the manuals at once, on the running platform. */
public final class Demo {

  private Demo() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(Options.parse(arguments)));
  }

  private static int run(Options options) throws InterruptedException {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream told = stream(FileDescriptor.err);
    Tally tally = new Tally();
    try (History history = new History(options.history())) {
      Scene scene = new Scene(options, tally, history, new Verdicts(), new PhotoBooth());
      told.printf(
          "%d students of each of %s, seed %d%n",
          options.students(), String.join(", ", options.tenants()), options.seed());
      List<Region> regions =
          options.tenants().stream().map(tenant -> Region.open(tenant, scene)).toList();
      regions.forEach(
          region ->
              told.printf(
                  "  %s: batch %s is published%n", region.manual().tenant(), region.batchCode()));
      return play(scene, regions, out, told);
    } catch (AssertionError refused) {
      told.println("The demo could not begin: " + refused.getMessage());
      return 1;
    }
  }

  private static int play(Scene scene, List<Region> regions, PrintStream out, PrintStream told)
      throws InterruptedException {
    Options options = scene.options();
    Map<String, Long> before = Memory.of(options.processes());
    Instant begin = Instant.now();
    try (Progress progress =
        new Progress(told, options.bar(), options.students() * regions.size())) {
      new Run(scene, regions).play(progress);
    }
    Summary summary =
        new Summary(
            options,
            scene.tally(),
            Duration.between(begin, Instant.now()),
            before,
            Memory.of(options.processes()));
    summary.print(out);
    return summary.isGood() ? 0 : 1;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
