package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.SchoolRecord;
import cn.xuezhao.acceptance.people.Student;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/** A student under way: who it is, what will go wrong, and where the journey has come to. */
final class Traveler {

  private final Scene scene;
  private final Region region;
  private final int number;
  private final Student student;
  private final Set<Twist> twists;
  private final Random random;
  private String enrollmentId = "";
  private String orderId = "";
  private Step step = Step.SIGN_IN;

  Traveler(Scene scene, Region region, int number) {
    this.scene = scene;
    this.region = region;
    this.number = number;
    this.student = Student.of(region.manual().tenant(), scene.habits());
    this.twists = region.cast().twistsOf(number);
    this.random = new Random(scene.options().seed() * 1_000_003 + number);
  }

  Scene scene() {
    return scene;
  }

  Region region() {
    return region;
  }

  Manual manual() {
    return region.manual();
  }

  Student student() {
    return student;
  }

  SchoolRecord record() {
    return region.students().get(number - 1);
  }

  String email() {
    return "demo-%d-%d@example.org".formatted(scene.options().seed(), number);
  }

  Random random() {
    return random;
  }

  boolean has(Twist twist) {
    return twists.contains(twist);
  }

  String enrollmentId() {
    return enrollmentId;
  }

  void enrolled(String enrollment) {
    this.enrollmentId = enrollment;
  }

  String orderId() {
    return orderId;
  }

  void opened(String order) {
    this.orderId = order;
  }

  Step step() {
    return step;
  }

  /** Does a step and notes how long it took. */
  void takes(Step next, Runnable action) {
    step = next;
    long begin = System.nanoTime();
    action.run();
    scene.tally().took(next, Duration.ofNanos(System.nanoTime() - begin));
  }

  /**
   * Waits until the order is in one of these states, each a public status and a next step.
   *
   * @return the state that it is in
   */
  String becomes(String... states) {
    AtomicReference<String> seen = new AtomicReference<>("nothing");
    return new Patience(scene.options().patience())
        .until(
            "the order becomes " + String.join(" or ", states),
            () -> {
              seen.set(state());
              return List.of(states).contains(seen.get())
                  ? Optional.of(seen.get())
                  : Optional.empty();
            },
            seen::get);
  }

  String state() {
    JsonNode order = student.looksAt(orderId).succeeded().json();
    return order.at("/publicStatus").asString("") + "/" + order.at("/nextStep").asString("");
  }

  /**
   * A command was accepted. Who repeats commands because of faults may find that the first one,
   * whose answer was lost, has done it: then the state of the order tells.
   */
  void wasAccepted(Answer answer) {
    if (!(scene.options().expectsFaults() && answer.status() == 409)) {
      assertThat(answer.succeeded().status()).isLessThan(300);
    }
  }
}
