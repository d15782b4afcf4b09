package cn.xuezhao.identity.verification;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How far a verification got. */
sealed interface VerificationState {

  /**
   * The student sees the record and has not confirmed it.
   *
   * @param record sealed
   */
  @TypeAlias("verified")
  record Verified(String record, Instant expiresAt) implements VerificationState {}

  /** The record became an enrollment, which holds it from now on. */
  @TypeAlias("confirmed")
  record Confirmed(String enrollmentId) implements VerificationState {}

  /** Nobody confirmed it in time; the record is gone. */
  @TypeAlias("expired")
  record Expired() implements VerificationState {}
}
