package cn.xuezhao.acceptance.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A roster as a school exports it. */
public record Roster(String header, List<String> rows) {

  /** With names and document numbers, as the Liaoning manual has it. */
  public static Roster full(List<SchoolRecord> students) {
    return of(
        "学号,姓名,身份证号,层次,毕业年份",
        students,
        student ->
            "%s,%s,%s,本科,2027"
                .formatted(student.studentNumber(), student.name(), student.documentNumber()));
  }

  /** Without names and document numbers, which schools must not hand to a collector any more. */
  public static Roster ofNumbers(List<SchoolRecord> students) {
    return of("学号,层次,毕业年份", students, student -> student.studentNumber() + ",本科,2027");
  }

  private static Roster of(
      String header, List<SchoolRecord> students, Function<SchoolRecord, String> row) {
    return new Roster(header, students.stream().map(row).toList());
  }

  byte[] csv() {
    return rows.stream()
        .collect(Collectors.joining("\r\n", header + "\r\n", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Roster[" + rows.size() + " rows]";
  }
}
