package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.publication.BatchWindow.WindowState;
import cn.xuezhao.kit.domain.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** identity-service asks whether a collection code and a school's roster agree. */
@RestController
class RosterMatchesController {

  private final MatchingStudents matching;
  private final MeterRegistry meters;

  RosterMatchesController(MatchingStudents matching, MeterRegistry meters) {
    this.matching = matching;
    this.meters = meters;
  }

  @PostMapping("/internal/{tenant}/roster-matches")
  RosterAnswer match(@PathVariable String tenant, @Valid @RequestBody RosterQuestion request) {
    try {
      RosterAnswer answer = RosterAnswer.of(matching.match(request.question()));
      count(tenant, "matched");
      return answer;
    } catch (Refusal refused) {
      count(tenant, refused.slug());
      throw refused;
    }
  }

  private void count(String tenant, String result) {
    meters.counter("roster.matches", "tenant", tenant, "result", result).increment();
  }

  /**
   * @param codeId of the collection code, for the audit record of the asking service
   * @param documentTail left out when the code hides it
   */
  record RosterQuestion(
      @NotBlank @Size(max = 32) String batchCode,
      @NotBlank @Size(max = 128) String codeId,
      @NotBlank @Size(max = 64) String studentNumber,
      @NotBlank @Size(max = 100) String institution,
      @NotBlank @Size(max = 100) String maskedName,
      @Nullable @Size(max = 20) String documentTail) {

    MatchingStudents.Question question() {
      return new MatchingStudents.Question(
          batchCode, studentNumber, institution, maskedName, documentTail);
    }

    @Override
    public String toString() {
      return "RosterQuestion[" + batchCode + "]";
    }
  }

  /** Where the roster is silent, members of the record are absent and the code speaks. */
  record RosterAnswer(
      String batchId,
      String batchCode,
      String displayName,
      WindowState windowState,
      @Nullable String rosterEntryId,
      RosterRecord record) {

    static RosterAnswer of(MatchingStudents.Match match) {
      return new RosterAnswer(
          match.batch().id(),
          match.batch().code(),
          match.batch().terms().displayName(),
          WindowState.OPEN,
          match.entryId(),
          RosterRecord.of(match));
    }

    @Override
    public String toString() {
      return "RosterAnswer[" + batchId + "]";
    }
  }

  /** What the student is shown (L-7); of the document number only its end. */
  record RosterRecord(
      @Nullable String name,
      @Nullable String studentNumber,
      String institution,
      @Nullable String level,
      @Nullable Integer year,
      @Nullable String documentTail) {

    static RosterRecord of(MatchingStudents.Match match) {
      String institution = match.institution().name();
      RosterRow row = match.row();
      if (row == null) {
        return new RosterRecord(null, null, institution, null, null, null);
      }
      String number = row.documentNumber();
      return new RosterRecord(
          row.name(),
          row.studentNumber(),
          institution,
          row.level(),
          row.year(),
          number == null ? null : DocumentTail.shown(number));
    }

    @Override
    public String toString() {
      return "RosterRecord[***]";
    }
  }
}
