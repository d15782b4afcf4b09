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

  private final RestClient batches;
  private final Guard guard;

  Rosters(ServiceClients clients, Guard guard, @Value("${xuezhao.batch-url}") String url) {
    this.batches = clients.to(url);
    this.guard = guard;
  }

  /** A refusal about the batch itself (unknown, not open, closed) goes to the student as it is. */
  RosterMatch match(Question question) {
    try {
      return find(question);
    } catch (RemoteRefusal refused) {
      return mistakeOf(refused)
          .<RosterMatch>map(
              mistake -> new RosterMatch.Differs(mistake, pointers(refused.members())))
          .orElseThrow(() -> refused);
    }
  }

  /** As {@link #match}, for somebody of the school: what batch-service refuses is the answer. */
  RosterMatch.Found find(Question question) {
    Answer answer = guard.read(BATCH, () -> ask(question));
    return new RosterMatch.Found(answer.batchId(), answer.rosterEntryId(), answer.record());
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

  /**
   * @param maskedName hidden characters as {@code *}
   * @param documentTail left out when nobody knows it
   */
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
  record Answer(String batchId, @Nullable String rosterEntryId, RosterRow record) {

    @Override
    public String toString() {
      return "Answer[" + batchId + "]";
    }
  }
}
