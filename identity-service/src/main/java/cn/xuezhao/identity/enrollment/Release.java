package cn.xuezhao.identity.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Who took a student off an account, when and why; kept with the enrollment.
 *
 * @param by user name of the staff member
 * @param note sealed; null when there is none
 */
@TypeAlias("release")
record Release(Reason reason, @Nullable String note, String by, Instant at) {

  enum Reason {
    LOST_PHONE,
    WRONG_ACCOUNT,
    OTHER
  }
}
