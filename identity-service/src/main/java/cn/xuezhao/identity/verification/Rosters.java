package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.tenant.TenantContext;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks batch-service whether a school-roll record is on the roster of a batch (L-6). */
@Component
final class Rosters {

  private static final String BATCH = "batch";
  private static final int TAIL = 4; // characters of a document number that are shown

  private final RestClient batches;
  private final Guard guard;

  Rosters(ServiceClients clients, Guard guard, @Value("${xuezhao.batch-url}") String url) {
    this.batches = clients.to(url);
    this.guard = guard;
  }

  /** A refusal about the batch itself (unknown, not open, closed) goes to the student as it is. */
  RosterMatch match(String batchCode, CollectionCode code, @Nullable String documentTail) {
    var question =
        new Question(
            batchCode,
            code.codeId(),
            code.studentNumber(),
            code.institution(),
            code.name(),
            documentTail);
    try {
      return guard.read(BATCH, () -> ask(question)).toMatch(code);
    } catch (RemoteRefusal refused) {
      return mistakeOf(refused)
          .<RosterMatch>map(
              mistake -> new RosterMatch.Differs(mistake, pointers(refused.members())))
          .orElseThrow(() -> refused);
    }
  }

  private Answer ask(Question question) {
    Answer answer =
        batches
            .post()
            .uri("/internal/{tenant}/roster-matches", TenantContext.current())
            .contentType(MediaType.APPLICATION_JSON)
            .body(question)
            .retrieve()
            .body(Answer.class);
    if (answer == null) {
      throw new IllegalStateException("roster match without an answer");
    }
    return answer;
  }

  private static Optional<Mistake> mistakeOf(RemoteRefusal refused) {
    return Arrays.stream(Mistake.values())
        .filter(Mistake::isAboutTheBatch)
        .filter(mistake -> mistake.slug().equals(refused.slug()))
        .findFirst();
  }

  private static List<String> pointers(Map<String, Object> members) {
    return members.get("errors") instanceof List<?> errors
        ? errors.stream()
            .filter(Map.class::isInstance)
            .map(error -> ((Map<?, ?>) error).get("pointer"))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList()
        : List.of();
  }

  record Question(
      String batchCode,
      String codeId,
      String studentNumber,
      String institution,
      String maskedName,
      @Nullable String documentTail) {

    @Override
    public String toString() {
      return "Question[" + batchCode + "]";
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(String batchId, @Nullable String rosterEntryId, Row record) {

    /** Where the roster is silent the code speaks. */
    RosterMatch toMatch(CollectionCode code) {
      String printedTail = IdTail.asPrinted(code.documentNumber(), TAIL).orElse(null);
      return new RosterMatch.Found(
          batchId,
          rosterEntryId,
          new VerifiedRecord(
              record.name() == null ? code.name() : record.name(),
              record.studentNumber() == null ? code.studentNumber() : record.studentNumber(),
              record.institution() == null ? code.institution() : record.institution(),
              record.level() == null ? code.level() : record.level(),
              record.year() == null ? Integer.valueOf(code.year()) : record.year(),
              record.documentTail() == null ? printedTail : record.documentTail()));
    }

    @Override
    public String toString() {
      return "Answer[" + batchId + "]";
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(
      @Nullable String name,
      @Nullable String studentNumber,
      @Nullable String institution,
      @Nullable String level,
      @Nullable Integer year,
      @Nullable String documentTail) {

    @Override
    public String toString() {
      return "Row[***]";
    }
  }
}
