package cn.xuezhao.identity.login;

import cn.xuezhao.identity.contact.PhoneNumber;
import cn.xuezhao.kit.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** The phone number of a WeChat account, shared by a press of the student. */
@Component
final class SharingPhone {

  private final MiniPrograms miniPrograms;
  private final StudentStore students;
  private final PersonalData personalData;

  SharingPhone(MiniPrograms miniPrograms, StudentStore students, PersonalData personalData) {
    this.miniPrograms = miniPrograms;
    this.students = students;
    this.personalData = personalData;
  }

  PhoneNumber share(String studentId, String code) {
    PhoneNumber phone = miniPrograms.phone(code);
    students.change(
        studentId,
        student ->
            student.sharePhone(
                personalData.seal(student.key(), Students.phoneField(studentId), phone.value())));
    return phone;
  }
}
