package cn.xuezhao.acceptance;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.BatchPlan;
import cn.xuezhao.acceptance.people.BusinessTime;
import cn.xuezhao.acceptance.people.Operator;
import cn.xuezhao.acceptance.people.Roster;
import cn.xuezhao.acceptance.people.SchoolRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A batch of a school that exists for one journey only, planned and published at the office.
 *
 * @param closesAt first instant after its window
 */
record Batch(
    String tenant, String batchId, String code, Instant closesAt, List<SchoolRecord> students) {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Open for six days, with one student who pays. */
  static Batch of(String tenant) {
    return of(tenant, 6, 1, UnaryOperator.identity());
  }

  /** Open until 24:00 of the day so many days ahead. */
  static Batch of(String tenant, int days, int students, UnaryOperator<BatchPlan> planned) {
    Operator operator = Operator.of(tenant);
    long seed = ThreadLocalRandom.current().nextLong();
    String school = "旅程学院" + Long.toUnsignedString(seed, 36);
    List<SchoolRecord> records =
        IntStream.rangeClosed(1, students)
            .mapToObj(n -> SchoolRecord.invented(school, seed, n))
            .toList();
    String institutionId = operator.registersInstitution(school);
    BatchPlan plan = BatchPlan.openNow(institutionId, school + "2027届", days, students);
    Answer draft = operator.plans(planned.apply(plan)).succeeded();
    String batchId = draft.text("/batchId");
    rosterFor(draft.text("/rosterMode"), records)
        .ifPresent(roster -> operator.imports(batchId, roster).succeeded());
    operator.publishes(batchId).succeeded();
    LocalDate lastDay = BusinessTime.today().plusDays(days);
    Instant closesAt = lastDay.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    return new Batch(tenant, batchId, draft.text("/code"), closesAt, records);
  }

  SchoolRecord student() {
    return students.getFirst();
  }

  /** Somebody whom this school knows by its own number, and the world by their name. */
  SchoolRecord of(SchoolRecord person) {
    SchoolRecord here = student();
    return new SchoolRecord(
        here.institution(), here.studentNumber(), person.name(), person.documentNumber());
  }

  /** What the schools of this centre may hand on: everything, numbers only, or nothing at all. */
  private static Optional<Roster> rosterFor(String mode, List<SchoolRecord> students) {
    return switch (mode) {
      case "FULL" -> Optional.of(Roster.full(students));
      case "STUDENT_NUMBER" -> Optional.of(Roster.ofNumbers(students));
      case "NONE" -> Optional.empty();
      default -> throw new AssertionError("roster mode " + mode);
    };
  }
}
