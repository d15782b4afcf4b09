package cn.xuezhao.identity.login;

import cn.xuezhao.identity.login.StudentState.Guest;
import cn.xuezhao.identity.login.StudentState.KnownPerson;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * One WeChat account at one regional centre. Holds the key under which everything personal of this
 * student is sealed, here and in verifications and enrollments.
 *
 * @param account keyed hash of the openid, for finding the student at login
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
    String account,
    String key,
    String openId,
    @Nullable String union,
    @Nullable String officialAccountOpenId,
    @Nullable String phone,
    StudentState state)
    implements Aggregate {

  /** WeChat may tell the unionid later, when the account was bound to the open platform. */
  Change<Student> learnUnion(String known) {
    return known.equals(union)
        ? Change.none(this)
        : Change.of(
            new Student(id, account, key, openId, known, officialAccountOpenId, phone, state));
  }

  Change<Student> follow(String sealedOpenId) {
    return Change.of(new Student(id, account, key, openId, union, sealedOpenId, phone, state));
  }

  Change<Student> sharePhone(String sealedPhone) {
    return Change.of(
        new Student(id, account, key, openId, union, officialAccountOpenId, sealedPhone, state));
  }

  /**
   * One WeChat account is one person (G-10). The first person stays; whether another one is refused
   * or only noticed is the centre's policy.
   */
  Change<Student> identify(String person, boolean enforced) {
    return switch (state) {
      case Guest _ ->
          Change.of(
              new Student(
                  id,
                  account,
                  key,
                  openId,
                  union,
                  officialAccountOpenId,
                  phone,
                  new KnownPerson(person)));
      case KnownPerson known when enforced && !known.person().equals(person) ->
          throw new AccountBoundToAnotherPerson();
      case KnownPerson _ -> Change.none(this);
    };
  }

  boolean isSomebodyElseThan(String person) {
    return state instanceof KnownPerson known && !known.person().equals(person);
  }

  @Override
  public String toString() {
    return "Student[" + id + "]";
  }
}
