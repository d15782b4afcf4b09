package cn.xuezhao.acceptance.people;

import java.util.Map;

/** What the school has on record about a student, and CHSI with it. */
public record SchoolRecord(
    String institution, String studentNumber, String name, String documentNumber) {

  /** The first student of batch 0G1XC. */
  public static SchoolRecord liXiaoming() {
    return new SchoolRecord("辽宁科技学院", "2024000001", "李晓明", "210101200301010016");
  }

  /** The n-th invented student of a seed, counted from 1, at a school. */
  public static SchoolRecord invented(String institution, long seed, int n) {
    return InventedStudents.invent(institution, seed, n);
  }

  /** The last four characters of the document number, as the collection code shows them (G-17). */
  public String documentTail() {
    return documentNumber.substring(documentNumber.length() - 4);
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
