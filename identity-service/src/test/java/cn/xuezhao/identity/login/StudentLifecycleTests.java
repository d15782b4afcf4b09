package cn.xuezhao.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.test.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudentLifecycleTests {

  private static final Student GUEST =
      new Student("std_1", "hash", "key", "sealed", null, null, null, new StudentState.Guest());
  private static final Student KNOWN = GUEST.identify("li", true).next();

  private static final Student LEFT = KNOWN.leave().next();

  @Test
  void isAsDrawn() {
    Lifecycle.<Student>of(StudentState.class, Student::state)
        .command("learnUnion", student -> student.learnUnion("union"))
        .command("follow", student -> student.follow("sealed"))
        .command("sharePhone", student -> student.sharePhone("sealed"))
        .command("identify", student -> student.identify("li", true))
        .command("forget", student -> student.forget("li"))
        .command("unfollow", Student::unfollow)
        .command("leave", Student::leave)
        .matches("lifecycle-student.mmd", List.of(GUEST, KNOWN, LEFT));
  }

  @Test
  void refusesASecondPersonWhereThatIsEnforced() {
    assertThatThrownBy(() -> KNOWN.identify("wang", true))
        .isInstanceOf(AccountBoundToAnotherPerson.class);
    assertThat(KNOWN.identify("wang", false).changed()).isFalse();
    assertThat(KNOWN.isSomebodyElseThan("wang")).isTrue();
    assertThat(GUEST.isSomebodyElseThan("wang")).isFalse();
  }

  /** A released account is free for the next person, and only its own person frees it. */
  @Test
  void isFreeForAnotherPersonOnceItsOwnIsForgotten() {
    Student free = KNOWN.forget("li").next();

    assertThat(free.isSomebodyElseThan("wang")).isFalse();
    assertThat(KNOWN.forget("wang").changed()).isFalse();
  }

  @Test
  void nothingIsLeftOfAStudentWhoLeft() {
    assertThat(LEFT)
        .isEqualTo(new Student("std_1", null, "", "", null, null, null, new StudentState.Left()));
    assertThat(LEFT.leave().changed()).isFalse();
    assertThatThrownBy(() -> LEFT.identify("wang", false)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void tellsNothingAboutItself() {
    assertThat(GUEST).hasToString("Student[std_1]");
  }
}
