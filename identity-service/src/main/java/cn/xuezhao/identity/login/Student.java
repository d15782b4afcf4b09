package cn.xuezhao.identity.login;

import cn.xuezhao.identity.login.StudentState.Guest;
import cn.xuezhao.identity.login.StudentState.KnownPerson;
import cn.xuezhao.identity.login.StudentState.Left;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * One WeChat account at one regional centre. Holds the key under which everything personal of this
 * student is sealed, here and in verifications and enrollments.
 *
 * @param account keyed hash of the openid, for finding the student at login; null once they left
 * @param key the student's own key, wrapped by the platform's
 * @param openId sealed
 * @param union keyed hash of the unionid, the bridge to the official account; null when WeChat gave
 *     none
 * @param officialAccountOpenId sealed; null until the student is seen among the followers
 * @param phone sealed; null when the student did not share it
 */
@TypeAlias("student")
record Student(
    @Id String id,
    @Nullable String account,
    String key,
    String openId,
    @Nullable String union,
    @Nullable String officialAccountOpenId,
    @Nullable String phone,
    StudentState state)
    implements Aggregate {

  /** WeChat may tell the unionid later, when the account was bound to the open platform. */
  Change<Student> learnUnion(String known) {
    requirePresent("learn-union");
    return known.equals(union)
        ? Change.none(this)
        : Change.of(
            new Student(id, account, key, openId, known, officialAccountOpenId, phone, state));
  }

  Change<Student> follow(String sealedOpenId) {
    requirePresent("follow");
    return Change.of(new Student(id, account, key, openId, union, sealedOpenId, phone, state));
  }

  /** Messages of the official account do not arrive any more. */
  Change<Student> unfollow() {
    requirePresent("unfollow");
    return Change.of(new Student(id, account, key, openId, union, null, phone, state));
  }

  Change<Student> sharePhone(String sealedPhone) {
    requirePresent("share-phone");
    return Change.of(
        new Student(id, account, key, openId, union, officialAccountOpenId, sealedPhone, state));
  }

  /**
   * One WeChat account is one person (G-10). The first person stays; whether another one is refused
   * or only noticed is the centre's policy.
   */
  Change<Student> identify(String person, boolean enforced) {
    return switch (state) {
      case Guest _ -> become(new KnownPerson(person));
      case KnownPerson known when enforced && !known.person().equals(person) ->
          throw new AccountBoundToAnotherPerson();
      case KnownPerson _ -> Change.none(this);
      case StudentState other -> throw new IllegalTransition("identify", this, other);
    };
  }

  /** The person left this account; whoever verifies next is its person. */
  Change<Student> forget(String person) {
    return switch (state) {
      case KnownPerson known when known.person().equals(person) -> become(new Guest());
      case KnownPerson _, Guest _, Left _ -> Change.none(this);
    };
  }

  /** The key goes, and with it everything sealed under it; a later login is somebody new. */
  Change<Student> leave() {
    return switch (state) {
      case Guest _, KnownPerson _ ->
          Change.of(new Student(id, null, "", "", null, null, null, new Left()));
      case Left _ -> Change.none(this);
    };
  }

  boolean hasLeft() {
    return state instanceof Left;
  }

  private void requirePresent(String command) {
    if (hasLeft()) {
      throw new IllegalTransition(command, this, state);
    }
  }

  private Change<Student> become(StudentState next) {
    return Change.of(
        new Student(id, account, key, openId, union, officialAccountOpenId, phone, next));
  }

  boolean isSomebodyElseThan(String person) {
    return state instanceof KnownPerson known && !known.person().equals(person);
  }

  @Override
  public String toString() {
    return "Student[" + id + "]";
  }
}
