package cn.xuezhao.acceptance;

import java.util.Map;

/** What the school has on record about a student of the demo batch, and CHSI with it. */
record SchoolRecord(String institution, String studentNumber, String name, String documentNumber) {

  /** The first student of batch 0G1XC. */
  static SchoolRecord liXiaoming() {
    return new SchoolRecord("辽宁科技学院", "2024000001", "李晓明", "210101200301010016");
  }

  Map<String, Object> atChsi() {
    return Map.of(
        "institution",
        institution,
        "studentNumber",
        studentNumber,
        "name",
        name,
        "documentNumber",
        documentNumber,
        "documentKind",
        "resident-id",
        "level",
        "本科",
        "year",
        2024,
        "masked",
        true);
  }

  @Override
  public String toString() {
    return "SchoolRecord[" + studentNumber + "]";
  }
}
