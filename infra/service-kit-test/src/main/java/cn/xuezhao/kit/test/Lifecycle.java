package cn.xuezhao.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives an aggregate's lifecycle diagram by applying every command to samples of every state, and
 * compares it with the committed one; so every change of the machine is a one-line diff. Run with
 * {@code -Dlifecycle.update=true} to write the diagram anew.
 */
public final class Lifecycle<A extends Aggregate> {

  private final Class<?> stateType;
  private final Function<A, Object> state;
  private final Map<String, Function<A, Change<A>>> commands = new LinkedHashMap<>();

  private Lifecycle(Class<?> stateType, Function<A, Object> state) {
    this.stateType = stateType;
    this.state = state;
  }

  /**
   * @param stateType the sealed interface of the states
   * @param state gives an aggregate's state
   */
  public static <A extends Aggregate> Lifecycle<A> of(
      Class<?> stateType, Function<A, Object> state) {
    return new Lifecycle<>(stateType, state);
  }

  /** A verb of the aggregate, with arguments that fit the samples; may be given more than once. */
  public Lifecycle<A> command(String verb, Function<A, Change<A>> command) {
    commands.merge(verb, command, (first, second) -> eitherOf(first, second));
    return this;
  }

  /**
   * @param samples at least one aggregate in each state, made by replaying commands
   * @param file the committed diagram, relative to the module
   */
  public void matches(String file, List<A> samples) {
    assertThat(samples.stream().map(this::stateOf).collect(Collectors.toSet()))
        .as("a state without a sample is a state nobody has thought about")
        .containsAll(statesOf(stateType).map(Class::getSimpleName).toList());
    String diagram = render(samples);
    Path path = Path.of(file);
    try {
      if (Boolean.getBoolean("lifecycle.update")) {
        Files.writeString(path, diagram);
      }
      assertThat(diagram)
          .as("lifecycle of %s; run with -Dlifecycle.update=true if the change is meant", file)
          .isEqualTo(Files.exists(path) ? Files.readString(path) : "");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String render(List<A> samples) {
    TreeSet<String> edges = new TreeSet<>();
    for (A sample : samples) {
      commands.forEach((verb, command) -> edges.addAll(edge(sample, verb, command)));
    }
    return "stateDiagram-v2\n"
        + edges.stream().map(edge -> "  " + edge + "\n").collect(Collectors.joining());
  }

  private List<String> edge(A sample, String verb, Function<A, Change<A>> command) {
    Change<A> change;
    try {
      change = command.apply(sample);
    } catch (Refusal refused) {
      return List.of();
    }
    if (!change.changed()) {
      return List.of();
    }
    String events =
        change.events().stream()
            .map(event -> event.getClass().getSimpleName())
            .collect(Collectors.joining(" + "));
    return List.of(
        "%s --> %s : %s%s"
            .formatted(
                stateOf(sample),
                stateOf(change.next()),
                verb,
                events.isEmpty() ? "" : " / " + events));
  }

  private String stateOf(A aggregate) {
    return state.apply(aggregate).getClass().getSimpleName();
  }

  private static Stream<Class<?>> statesOf(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(type)
        : Arrays.stream(permitted).flatMap(Lifecycle::statesOf);
  }

  private static <A extends Aggregate> Function<A, Change<A>> eitherOf(
      Function<A, Change<A>> first, Function<A, Change<A>> second) {
    return aggregate -> {
      try {
        return first.apply(aggregate);
      } catch (Refusal refused) {
        return second.apply(aggregate);
      }
    };
  }
}
