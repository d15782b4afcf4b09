package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.contact.PhoneNumber;
import cn.xuezhao.identity.verification.Verifications;
import cn.xuezhao.identity.verification.VerifiedRecord;
import cn.xuezhao.kit.privacy.PersonalData;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps an enrollment unreadable in the store: sealed under a key of its own, so that the data of
 * one enrollment can be destroyed while the student keeps another.
 */
@Component
final class Sealing {

  private static final String RECORD = ".record";
  private static final String PHONE = ".phone";
  private static final String EMAIL = ".email";
  private static final String NOTE = ".note";

  private final PersonalData personalData;
  private final JsonMapper json;
  private final Clock clock;

  Sealing(PersonalData personalData, JsonMapper json, Clock clock) {
    this.personalData = personalData;
    this.json = json;
    this.clock = clock;
  }

  Enrollment seal(
      String id, String studentId, Verifications.Confirmable verified, ContactData contact) {
    String key = personalData.newKey();
    EmailAddress email = contact.email();
    var fields =
        new SealedFields(
            key,
            personalData.seal(key, id + RECORD, json.writeValueAsString(verified.record())),
            personalData.seal(key, id + PHONE, contact.phone().value()),
            contact.phoneVerified(),
            email == null ? null : personalData.seal(key, id + EMAIL, email.value()));
    return new Enrollment(
        id,
        verified.slot(),
        verified.slot(),
        studentId,
        verified.batchId(),
        verified.person(),
        clock.instant(),
        new EnrollmentState.Open(fields));
  }

  VerifiedRecord record(Enrollment enrollment) {
    SealedFields fields = enrollment.fields();
    return json.readValue(
        personalData.open(fields.key(), enrollment.id() + RECORD, fields.record()),
        VerifiedRecord.class);
  }

  ContactData contact(Enrollment enrollment) {
    SealedFields fields = enrollment.fields();
    String id = enrollment.id();
    String email = fields.email();
    return new ContactData(
        new PhoneNumber(personalData.open(fields.key(), id + PHONE, fields.phone())),
        fields.phoneVerified(),
        email == null
            ? null
            : new EmailAddress(personalData.open(fields.key(), id + EMAIL, email)));
  }

  String email(Enrollment enrollment, EmailAddress email) {
    return personalData.seal(enrollment.fields().key(), enrollment.id() + EMAIL, email.value());
  }

  String note(Enrollment enrollment, String note) {
    return personalData.seal(enrollment.fields().key(), enrollment.id() + NOTE, note);
  }
}
