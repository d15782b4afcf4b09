package cn.xuezhao.identity.request;

import cn.xuezhao.identity.request.VerificationRequest.Decided;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** How far a request for a person's verification got. */
sealed interface RequestState {

  /**
   * Nobody of the school has decided.
   *
   * @param typed what the student typed, sealed; forgotten with the decision
   */
  @TypeAlias("open-request")
  record Open(String typed) implements RequestState {}

  /**
   * A person found everything right.
   *
   * @param outcome sealed; there until it has become a verification
   */
  @TypeAlias("accepted-request")
  record Accepted(Decided decided, String verificationId, @Nullable String outcome)
      implements RequestState {}

  /** A person did not; the note says what the student can do. */
  @TypeAlias("refused-request")
  record Refused(Decided decided) implements RequestState {}

  /** Nobody decided in time; what was typed is forgotten. */
  @TypeAlias("expired-request")
  record Expired() implements RequestState {}

  /** As it is called on the wire. */
  default String word() {
    return switch (this) {
      case Open _ -> "open";
      case Accepted _ -> "accepted";
      case Refused _ -> "refused";
      case Expired _ -> "expired";
    };
  }
}
