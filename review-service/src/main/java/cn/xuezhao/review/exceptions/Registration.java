package cn.xuezhao.review.exceptions;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * One student's line of the exceptions register. Who signs has been told that the comparison at
 * CHSI may not be passed (无法通过比对的事实, L-P8).
 *
 * @param id the order's id
 * @param studentId the only one who may sign
 */
@TypeAlias("exception-registration")
record Registration(String id, String studentId, State state) implements Aggregate {

  /** Whether something was signed for. */
  sealed interface State {

    @TypeAlias("unsigned")
    record Unsigned() implements State {}

    /**
     * @param kinds codes of the policy
     * @param version of the statement that was read
     */
    @TypeAlias("signed")
    record Signed(List<String> kinds, String version, Instant at) implements State {
      public Signed {
        kinds = List.copyOf(kinds);
      }
    }
  }

  static Change<Registration> open(String orderId, String studentId) {
    return Change.of(new Registration(orderId, studentId, new State.Unsigned()));
  }

  /** Signs for these kinds; signing for others later replaces them. */
  Change<Registration> sign(List<String> kinds, String version, Instant now) {
    return switch (state) {
      case State.Signed signed
          when signed.kinds().equals(kinds) && signed.version().equals(version) ->
          Change.none(this);
      case State _ -> Change.of(with(new State.Signed(kinds, version, now)));
    };
  }

  /** The time to keep it is over. */
  Change<Registration> forget() {
    return switch (state) {
      case State.Signed _ -> Change.of(with(new State.Unsigned()));
      case State.Unsigned _ -> Change.none(this);
    };
  }

  List<String> kinds() {
    return switch (state) {
      case State.Signed signed -> signed.kinds();
      case State.Unsigned _ -> List.of();
    };
  }

  private Registration with(State next) {
    return new Registration(id, studentId, next);
  }
}
