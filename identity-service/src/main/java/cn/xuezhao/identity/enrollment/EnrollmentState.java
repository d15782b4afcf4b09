package cn.xuezhao.identity.enrollment;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Whether a student takes part in a batch with this account. */
sealed interface EnrollmentState {

  /** As it is called on the wire. */
  default String word() {
    return switch (this) {
      case Open _ -> "open";
      case Released _ -> "released";
      case Erased _ -> "erased";
    };
  }

  /** The student takes part. */
  @TypeAlias("open-enrollment")
  record Open(SealedFields fields) implements EnrollmentState {}

  /**
   * The school took the student off this account; the same student may verify with another one. The
   * fields stay for the hand-off of an order that this enrollment has.
   */
  @TypeAlias("released-enrollment")
  record Released(SealedFields fields, Release release) implements EnrollmentState {}

  /** The time of its personal data is over: the key is gone, and with it the data. */
  @TypeAlias("erased-enrollment")
  record Erased(Instant at) implements EnrollmentState {}
}
