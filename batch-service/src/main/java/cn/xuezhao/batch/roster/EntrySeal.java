package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.privacy.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts rows before they reach the store, and finds them again by a keyed hash. */
@Component
final class EntrySeal {

  /** Of 43: 156 bits, enough that two students never share one. */
  private static final int HASH_SYMBOLS = 26;

  private final ObjectProvider<PersonalData> personalData;
  private final JsonMapper json;

  EntrySeal(ObjectProvider<PersonalData> personalData, JsonMapper json) {
    this.personalData = personalData;
    this.json = json;
  }

  /** Id of the student's entry in a batch; nobody without the key can tell whose it is. */
  String entryId(String batchId, String studentNumber) {
    String normal = CellRules.normalize(RosterColumn.STUDENT_NUMBER, studentNumber);
    String hash = keys().lookup("roster " + batchId + " " + normal);
    return "ros_" + hash.substring(0, HASH_SYMBOLS);
  }

  SealedEntry seal(String batchId, RosterRow row) {
    String entryId = entryId(batchId, row.studentNumber());
    String key = keys().newKey();
    return new SealedEntry(
        entryId, key, keys().seal(key, field(batchId, entryId), json.writeValueAsString(row)));
  }

  RosterRow open(String batchId, SealedEntry entry) {
    return json.readValue(
        keys().open(entry.key(), field(batchId, entry.entryId()), entry.sealed()), RosterRow.class);
  }

  private static String field(String batchId, String entryId) {
    return batchId + "." + entryId;
  }

  private PersonalData keys() {
    return personalData.getObject();
  }
}
