package cn.xuezhao.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedStudentsTests {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  @Test
  void inventsTheSameStudentsAgainForTheSameSeed() {
    assertThat(invent(7, 100)).isEqualTo(invent(7, 100)).isNotEqualTo(invent(8, 100));
  }

  @Test
  void inventsNobodyTwice() {
    List<SchoolRecord> many = invent(7, 5_000);
    assertThat(many).extracting(SchoolRecord::studentNumber).doesNotHaveDuplicates();
    assertThat(many).extracting(SchoolRecord::documentNumber).doesNotHaveDuplicates();
  }

  /** GB 11643, in an area that is printed on no card. */
  @Test
  void givesDocumentNumbersWithAValidCheckDigit() {
    assertThat(invent(7, 500))
        .extracting(SchoolRecord::documentNumber)
        .allMatch(number -> number.matches("210101\\d{11}[0-9X]") && hasValidCheckDigit(number));
  }

  @Test
  void exportsARosterWithoutNamesWhereSchoolsMustNotGiveThem() {
    SchoolRecord student = invent(7, 1).getFirst();
    String rows = Roster.ofNumbers(List.of(student)).rows().toString();
    assertThat(rows)
        .contains(student.studentNumber())
        .doesNotContain(student.name(), student.documentNumber());
  }

  private static List<SchoolRecord> invent(long seed, int students) {
    return IntStream.rangeClosed(1, students)
        .mapToObj(n -> SchoolRecord.invented("示例学院", seed, n))
        .toList();
  }

  private static boolean hasValidCheckDigit(String number) {
    int sum =
        IntStream.range(0, WEIGHTS.length)
            .map(i -> WEIGHTS[i] * Character.digit(number.charAt(i), 10))
            .sum();
    return "10X98765432".charAt(sum % 11) == number.charAt(17);
  }
}
