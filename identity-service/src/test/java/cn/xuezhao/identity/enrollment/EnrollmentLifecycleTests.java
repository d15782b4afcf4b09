package cn.xuezhao.identity.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.identity.verification.PersonKeys;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.test.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrollmentLifecycleTests {

  private static final Enrollment OPEN = Enrollments.open("enr_1", "std_1");
  private static final Enrollment RELEASED = OPEN.release(Enrollments.release()).next();
  private static final Enrollment ERASED = OPEN.erase(Enrollments.NOW).next();

  @Test
  void isAsDrawn() {
    Lifecycle.<Enrollment>of(EnrollmentState.class, Enrollment::state)
        .command("changeEmail", enrollment -> enrollment.changeEmail("sealed"))
        .command("release", enrollment -> enrollment.release(Enrollments.release()))
        .command("erase", enrollment -> enrollment.erase(Enrollments.NOW))
        .matches("lifecycle-enrollment.mmd", List.of(OPEN, RELEASED, ERASED));
  }

  @Test
  void aReleasedPlaceIsFreeAndStillKnown() {
    assertThat(RELEASED.openSlot()).isNull();
    assertThat(RELEASED.slot()).isEqualTo(OPEN.slot());
    assertThat(RELEASED.release(Enrollments.release()).changed()).isFalse();
    assertThatThrownBy(() -> RELEASED.changeEmail("sealed")).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void nothingPersonalIsLeftOfAnErasedOne() {
    assertThat(ERASED.person()).isEqualTo(PersonKeys.NONE);
    assertThat(ERASED.slot()).isEmpty();
    assertThat(ERASED.openSlot()).isNull();
    assertThatThrownBy(ERASED::fields).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ERASED.release(Enrollments.release()))
        .isInstanceOf(IllegalTransition.class);
    assertThat(RELEASED.erase(Enrollments.NOW).next().state()).isEqualTo(ERASED.state());
  }
}
