package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.DocumentKind;
import cn.xuezhao.identity.document.IdTail;
import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares what a student shows: the code with its issuer, the roster and the typed tail. Of a
 * masked code only what is visible is compared; what it hides the roster supplies, and where there
 * is no roster the student types the name.
 */
@Component
final class Comparing {

  private final CodeReadings readings;
  private final CollectionCodeDecoder decoder;
  private final Rosters rosters;
  private final Recognizing recognizing;
  private final Policies<IdentityPolicy> policies;

  Comparing(
      CodeReadings readings,
      CollectionCodeDecoder decoder,
      Rosters rosters,
      Recognizing recognizing,
      Policies<IdentityPolicy> policies) {
    this.readings = readings;
    this.decoder = decoder;
    this.rosters = rosters;
    this.recognizing = recognizing;
    this.policies = policies;
  }

  Outcome compare(Attempt attempt) {
    requireTail(attempt);
    String text = readings.read(attempt.picture());
    return switch (decoder.decode(text)) {
      case CollectionCodeDecoder.Decoding.Refused refused -> Outcome.Wrong.of(refused.mistake());
      case CollectionCodeDecoder.Decoding.Genuine genuine -> compare(attempt, genuine.code());
    };
  }

  /** Without a tail there is nothing to compare; that is nobody's guess. */
  private void requireTail(Attempt attempt) {
    String tail = attempt.idTail();
    if (isTailAsked() && (tail == null || tail.isBlank())) {
      throw new TailMissing();
    }
  }

  private Outcome compare(Attempt attempt, CollectionCode code) {
    DocumentKind kind = DocumentKind.of(code.documentKind());
    if (!kind.allows(code.documentNumber())) {
      return Outcome.Wrong.aboutDocument(kind);
    }
    Optional<String> printedTail = IdTail.asPrinted(code.documentNumber(), length());
    boolean tailHidden = printedTail.isEmpty();
    String tail = printedTail.or(() -> typedTail(attempt)).orElse(null);
    return switch (rosters.match(question(attempt, code, tail))) {
      case RosterMatch.Differs differs when tailHidden && differs.isOnlyAboutTheTail() ->
          Outcome.Wrong.of(Mistake.ID_TAIL_MISMATCH);
      case RosterMatch.Differs differs ->
          new Outcome.Wrong(differs.mistake(), differs.pointers(), null);
      case RosterMatch.Found found when isTailAsked() && tailHidden ->
          tail == null || found.row().documentTail() == null
              ? Outcome.Wrong.of(hiddenTail(tail))
              : compareName(attempt, code, found);
      case RosterMatch.Found _ when isTailWrong(attempt, code) ->
          Outcome.Wrong.of(Mistake.ID_TAIL_MISMATCH);
      case RosterMatch.Found found -> compareName(attempt, code, found);
    };
  }

  private Outcome compareName(Attempt attempt, CollectionCode code, RosterMatch.Found found) {
    var shown = new MaskedName(code.name());
    if (found.row().name() != null || !shown.isMasked()) {
      return right(found, code, null);
    }
    String typed = attempt.name();
    if (typed == null || typed.isBlank()) {
      return found.hasRoster() ? right(found, code, null) : Outcome.Wrong.of(Mistake.NAME_REQUIRED);
    }
    return MaskedName.typed(typed)
        .filter(shown::shows)
        .map(name -> right(found, code, name))
        .orElseGet(() -> Outcome.Wrong.of(Mistake.NAME_MISMATCH));
  }

  private Outcome right(RosterMatch.Found found, CollectionCode code, @Nullable String typedName) {
    VerifiedRecord verified = Recording.merge(code, found.row(), typedName);
    return new Outcome.Right(
        found.batchId(),
        recognizing.slot(found, verified),
        recognizing.keys(verified, code.documentNumber()),
        verified);
  }

  /** The roster compares what is typed when the code hides it. */
  private Optional<String> typedTail(Attempt attempt) {
    return isTailAsked()
        ? Optional.ofNullable(attempt.idTail()).flatMap(tail -> IdTail.asTyped(tail, length()))
        : Optional.empty();
  }

  /** Something that cannot be a tail is wrong; a tail nobody can compare is nobody's fault. */
  private static Mistake hiddenTail(@Nullable String tail) {
    return tail == null ? Mistake.ID_TAIL_MISMATCH : Mistake.DOCUMENT_NUMBER_HIDDEN;
  }

  private static Rosters.Question question(
      Attempt attempt, CollectionCode code, @Nullable String tail) {
    return new Rosters.Question(
        attempt.batchCode(),
        code.codeId(),
        code.studentNumber(),
        code.institution(),
        code.name(),
        tail);
  }

  private boolean isTailWrong(Attempt attempt, CollectionCode code) {
    String typed = attempt.idTail();
    return isTailAsked()
        && (typed == null || !IdTail.matches(code.documentNumber(), typed, length()));
  }

  private boolean isTailAsked() {
    return policies.current().idTail().required();
  }

  private int length() {
    return policies.current().idTail().length();
  }
}
