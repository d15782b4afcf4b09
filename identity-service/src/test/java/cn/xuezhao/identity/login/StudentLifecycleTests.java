package cn.xuezhao.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.test.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudentLifecycleTests {

  private static final Student GUEST =
      new Student("std_1", "hash", "key", "sealed", null, null, null, new StudentState.Guest());
  private static final Student KNOWN = GUEST.identify("li", true).next();

  @Test
  void isAsDrawn() {
    Lifecycle.<Student>of(StudentState.class, Student::state)
        .command("learnUnion", student -> student.learnUnion("union"))
        .command("follow", student -> student.follow("sealed"))
        .command("sharePhone", student -> student.sharePhone("sealed"))
        .command("identify", student -> student.identify("li", true))
        .matches("lifecycle-student.mmd", List.of(GUEST, KNOWN));
  }

  @Test
  void refusesASecondPersonWhereThatIsEnforced() {
    assertThatThrownBy(() -> KNOWN.identify("wang", true))
        .isInstanceOf(AccountBoundToAnotherPerson.class);
    assertThat(KNOWN.identify("wang", false).changed()).isFalse();
    assertThat(KNOWN.isSomebodyElseThan("wang")).isTrue();
    assertThat(GUEST.isSomebodyElseThan("wang")).isFalse();
  }

  @Test
  void tellsNothingAboutItself() {
    assertThat(GUEST).hasToString("Student[std_1]");
  }
}
