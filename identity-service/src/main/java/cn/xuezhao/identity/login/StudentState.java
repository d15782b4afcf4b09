package cn.xuezhao.identity.login;

import org.springframework.data.annotation.TypeAlias;

/** Whether a WeChat account has shown yet which person uses it. */
sealed interface StudentState {

  /** Logged in, nothing verified. */
  @TypeAlias("guest")
  record Guest() implements StudentState {}

  /**
   * @param person keyed hash of the person this account verified first
   */
  @TypeAlias("known-person")
  record KnownPerson(String person) implements StudentState {}

  /** The student took everything back; only that there was an account stays. */
  @TypeAlias("left")
  record Left() implements StudentState {}
}
