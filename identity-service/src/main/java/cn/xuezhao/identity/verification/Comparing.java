package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.privacy.PersonalData;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what a student shows: the code with its issuer, the roster and the typed tail. */
@Component
final class Comparing {

  private final CodeReadings readings;
  private final CollectionCodeDecoder decoder;
  private final Rosters rosters;
  private final Policies<IdentityPolicy> policies;
  private final PersonalData personalData;

  Comparing(
      CodeReadings readings,
      CollectionCodeDecoder decoder,
      Rosters rosters,
      Policies<IdentityPolicy> policies,
      PersonalData personalData) {
    this.readings = readings;
    this.decoder = decoder;
    this.rosters = rosters;
    this.policies = policies;
    this.personalData = personalData;
  }

  /** Without a tail there is nothing to compare; that is no try. */
  void requireTail(Attempt attempt) {
    String tail = attempt.idTail();
    if (policies.current().idTail().required() && (tail == null || tail.isBlank())) {
      throw new TailMissing();
    }
  }

  Outcome compare(Attempt attempt) {
    String text = readings.read(attempt.picture());
    return switch (decoder.decode(text)) {
      case CollectionCodeDecoder.Decoding.Refused refused -> Outcome.Wrong.of(refused.mistake());
      case CollectionCodeDecoder.Decoding.Genuine genuine -> compare(attempt, genuine.code());
    };
  }

  private Outcome compare(Attempt attempt, CollectionCode code) {
    int length = policies.current().idTail().length();
    String printedTail = IdTail.asPrinted(code.documentNumber(), length).orElse(null);
    return switch (rosters.match(attempt.batchCode().strip(), code, printedTail)) {
      case RosterMatch.Differs differs -> new Outcome.Wrong(differs.mistake(), differs.pointers());
      case RosterMatch.Found _ when isTailWrong(attempt.idTail(), code) ->
          Outcome.Wrong.of(Mistake.ID_TAIL_MISMATCH);
      case RosterMatch.Found found -> right(found, code);
    };
  }

  private boolean isTailWrong(@Nullable String typed, CollectionCode code) {
    IdentityPolicy.IdTail policy = policies.current().idTail();
    return policy.required()
        && (typed == null || !IdTail.matches(code.documentNumber(), typed, policy.length()));
  }

  private Outcome right(RosterMatch.Found found, CollectionCode code) {
    String place = found.rosterEntryId();
    String slot =
        found.batchId()
            + ":"
            + (place == null ? personalData.lookup("code:" + code.codeId()) : place);
    String person = PersonMark.of(found.record().name(), code.documentNumber());
    return new Outcome.Right(found.batchId(), slot, personalData.lookup(person), found.record());
  }
}
