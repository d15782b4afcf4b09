package cn.xuezhao.identity.login;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.privacy.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the student of a WeChat account; the first login makes one, with a key of their own. */
@Component
final class Accounts {

  private final StudentStore students;
  private final PersonalData personalData;
  private final Ids ids;

  Accounts(StudentStore students, PersonalData personalData, Ids ids) {
    this.students = students;
    this.personalData = personalData;
    this.ids = ids;
  }

  Student studentOf(MiniPrograms.Account account) {
    String hash = personalData.lookup("openid:" + account.openId());
    String union = unionHash(account.unionId());
    Student student =
        students.findByAccount(hash).orElseGet(() -> students.create(first(account, hash, union)));
    return union == null || union.equals(student.union())
        ? student
        : students.change(student.id(), current -> current.learnUnion(union));
  }

  private Student first(MiniPrograms.Account account, String hash, @Nullable String union) {
    String id = ids.next("std");
    String key = personalData.newKey();
    String openId = personalData.seal(key, Students.openIdField(id), account.openId());
    return new Student(id, hash, key, openId, union, null, null, new StudentState.Guest());
  }

  private @Nullable String unionHash(@Nullable String unionId) {
    return unionId == null ? null : personalData.lookup(Followers.UNION + unionId);
  }
}
