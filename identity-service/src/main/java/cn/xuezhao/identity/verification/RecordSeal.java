package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.login.Students;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps verified records unreadable in the store: sealed under the key of their student. */
@Component
final class RecordSeal {

  private final Students students;
  private final JsonMapper json;

  RecordSeal(Students students, JsonMapper json) {
    this.students = students;
    this.json = json;
  }

  /**
   * @param holder id of the verification that holds the record
   */
  String seal(String studentId, String holder, VerifiedRecord verified) {
    return students.seal(studentId, field(holder), json.writeValueAsString(verified));
  }

  VerifiedRecord open(String studentId, String holder, String sealed) {
    return json.readValue(students.open(studentId, field(holder), sealed), VerifiedRecord.class);
  }

  private static String field(String holder) {
    return holder + ".record";
  }
}
