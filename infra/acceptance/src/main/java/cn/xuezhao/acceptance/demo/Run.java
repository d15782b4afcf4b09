package cn.xuezhao.acceptance.demo;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** All students and reviewers of one demo, a few at a time. */
final class Run {

  private static final List<String> REVIEWERS = List.of("reviewer1", "reviewer2", "senior1");

  private final Scene scene;
  private final List<Region> regions;
  private final Semaphore places;

  Run(Scene scene, List<Region> regions) {
    this.scene = scene;
    this.regions = regions;
    this.places = new Semaphore(scene.options().atOnce());
  }

  /** Ends when everybody who set out has come to an end. */
  void play(Progress progress) throws InterruptedException {
    List<Shift> shifts = new ArrayList<>();
    try (ExecutorService students = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Region region : regions) {
        REVIEWERS.forEach(user -> shifts.add(new Shift(scene, region.manual().tenant(), user)));
      }
      for (int n = 1; n <= scene.options().students() && goesOn(); n++) {
        for (Region region : regions) {
          int number = n;
          places.acquire();
          students.execute(() -> travel(region, number, progress));
        }
      }
    } finally {
      shifts.forEach(Shift::close);
    }
  }

  private boolean goesOn() {
    return scene.options().whileThere().map(Files::exists).orElse(true);
  }

  private void travel(Region region, int number, Progress progress) {
    progress.started();
    boolean well = false;
    try {
      well = travels(region, number);
    } finally {
      places.release();
      progress.ended(well);
    }
  }

  private boolean travels(Region region, int number) {
    String tenant = region.manual().tenant();
    Traveler traveler = null;
    try {
      long begin = System.nanoTime();
      traveler = new Traveler(scene, region, number);
      new Journey(traveler).play();
      scene.tally().took(Step.WHOLE, Duration.ofNanos(System.nanoTime() - begin));
      return true;
    } catch (AssertionError | RuntimeException failure) {
      String orderId = traveler == null ? "" : traveler.orderId();
      String step = (traveler == null ? Step.SIGN_IN : traveler.step()).label();
      scene.tally().failed(new Tally.Failure(tenant, number, orderId, step, why(failure)));
      return false;
    }
  }

  private static String why(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message.strip().replaceAll("\\s+", " ");
  }
}
