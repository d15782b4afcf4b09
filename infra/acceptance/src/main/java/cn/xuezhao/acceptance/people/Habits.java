package cn.xuezhao.acceptance.people;

import java.time.Duration;

/**
 * How a virtual person uses the network.
 *
 * @param keepsTrying how long somebody repeats a request that was not answered or was answered with
 *     an error of the server; zero for whoever wants to see the first answer
 * @param witness sees every answer
 */
public record Habits(Duration keepsTrying, Witness witness) {

  /** Sees what a person was answered, repeated requests too. */
  @FunctionalInterface
  public interface Witness {

    /**
     * @param status 0 when there was no answer
     * @param problem last part of the problem's type; empty when it was not refused
     */
    void sees(String request, int status, String problem, Duration took);
  }

  /** Takes the first answer, as the journeys do. */
  public static Habits ordinary() {
    return new Habits(Duration.ZERO, (request, status, problem, took) -> {});
  }

  public Habits seenBy(Witness other) {
    return new Habits(keepsTrying, other);
  }

  /** As an app that repeats by itself while the platform is being mended. */
  public Habits persistent(Duration longest) {
    return new Habits(longest, witness);
  }
}
