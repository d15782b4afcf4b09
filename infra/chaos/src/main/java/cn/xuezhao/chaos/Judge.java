package cn.xuezhao.chaos;

import java.util.ArrayList;
import java.util.List;

/** Judges all invariants on one collection of evidence. */
final class Judge {

  private final Evidence evidence;

  Judge(Evidence evidence) {
    this.evidence = evidence;
  }

  List<Verdict> all() {
    List<Verdict> verdicts = new ArrayList<>();
    for (Invariant invariant : Invariant.values()) {
      verdicts.add(judge(invariant));
    }
    return verdicts;
  }

  Verdict judge(Invariant invariant) {
    Verdict verdict = new Verdict(invariant);
    List<Evidence.Source> silent =
        invariant.needs().stream().filter(evidence.unreadable()::contains).sorted().toList();
    if (silent.isEmpty()) {
      examine(verdict);
    } else {
      verdict.unknown("could not be read: " + silent);
    }
    return verdict;
  }

  private void examine(Verdict verdict) {
    Money money = new Money(evidence);
    Photos photos = new Photos(evidence);
    Decisions decisions = new Decisions(evidence);
    switch (verdict.invariant()) {
      case ORDERS_KEPT -> decisions.ordersKept(verdict);
      case PAYMENTS_BOOKED -> money.paymentsBooked(verdict);
      case NO_INVENTED_MONEY -> money.noneInvented(verdict);
      case PAID_ONCE -> money.paidOnce(verdict);
      case NO_DOUBLE_REFUND -> money.noneRefundedTwice(verdict);
      case REFUNDS_AGREE -> money.refundsAgree(verdict);
      case PHOTOS_KEPT -> photos.photosKept(verdict);
      case OBJECTS_KEPT -> photos.objectsKept(verdict);
      case NO_ORPHANS -> photos.noOrphans(verdict);
      case DECISIONS_KEPT -> decisions.decisionsKept(verdict);
      case DECISIONS_HAVE_ONE_EFFECT -> decisions.oneEffect(verdict);
      case PHOTOS_RETURNED -> photos.returned(verdict);
      case EVENTS_SENT -> sent(verdict);
      case MESSAGES_TWICE_AT_MOST -> new Phones(evidence).twiceAtMost(verdict);
    }
  }

  private void sent(Verdict verdict) {
    evidence.orders().forEach(order -> verdict.examine());
    evidence
        .leftovers()
        .forEach(
            left ->
                verdict.broken(
                    "%s.%s %s: %s"
                        .formatted(left.database(), left.collection(), left.id(), left.what())));
  }
}
