package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Attempt;
import cn.xuezhao.chaos.Evidence.Order;
import cn.xuezhao.chaos.Evidence.Owed;
import cn.xuezhao.chaos.Evidence.Payment;
import cn.xuezhao.chaos.Evidence.Refund;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders' books against WeChat's. */
final class Money {

  private final Evidence evidence;
  private final Map<String, List<Refund>> refundsByPayment;

  Money(Evidence evidence) {
    this.evidence = evidence;
    this.refundsByPayment =
        evidence.refunds().stream().collect(Collectors.groupingBy(Refund::paymentNumber));
  }

  void paymentsBooked(Verdict verdict) {
    Map<String, List<Attempt>> attempts =
        evidence.orders().stream()
            .flatMap(order -> order.attempts().stream())
            .collect(Collectors.groupingBy(Attempt::number));
    for (Payment payment : evidence.payments()) {
      List<Attempt> here = attempts.getOrDefault(payment.number(), List.of());
      verdict.requires(
          here.size() == 1 && isBooked(here.getFirst(), payment),
          "payment %s of %d fen is lost: booked as %s"
              .formatted(payment.number(), payment.amountInFen(), here));
    }
  }

  private static boolean isBooked(Attempt attempt, Payment payment) {
    return attempt.isPaid()
        && attempt.transactionId().equals(payment.transactionId())
        && attempt.amountInFen() == payment.amountInFen();
  }

  void noneInvented(Verdict verdict) {
    Map<String, Payment> payments =
        evidence.payments().stream()
            .collect(Collectors.toMap(Payment::number, payment -> payment, (one, _) -> one));
    for (Order order : evidence.orders()) {
      for (Attempt attempt : order.attempts()) {
        Payment payment = payments.get(attempt.number());
        if (attempt.isPaid()) {
          verdict.requires(
              payment != null && isBooked(attempt, payment),
              "%s has booked %s, WeChat has %s".formatted(order.id(), attempt, payment));
        }
      }
    }
  }

  /** Money of a second payment goes back by itself. */
  void paidOnce(Verdict verdict) {
    for (Order order : evidence.orders()) {
      List<Attempt> kept =
          order.attempts().stream()
              .filter(Attempt::isPaid)
              .filter(attempt -> !isGivenBack(order, attempt))
              .toList();
      verdict.requires(kept.size() <= 1, "%s keeps %s".formatted(order.id(), kept));
    }
  }

  private boolean isGivenBack(Order order, Attempt attempt) {
    boolean owed =
        order.refunds().stream().anyMatch(owes -> owes.paymentNumber().equals(attempt.number()));
    return owed || refundsByPayment.containsKey(attempt.number());
  }

  void noneRefundedTwice(Verdict verdict) {
    Map<String, Payment> payments =
        evidence.payments().stream()
            .collect(Collectors.toMap(Payment::number, payment -> payment, (one, _) -> one));
    refundsByPayment.forEach(
        (number, refunds) -> {
          List<Refund> moving = refunds.stream().filter(Refund::movesMoney).toList();
          long back = moving.stream().mapToLong(Refund::amountInFen).sum();
          Payment payment = payments.get(number);
          verdict.requires(
              moving.size() <= 1 && (moving.isEmpty() || isCovered(payment, back)),
              "payment %s of %s has refunds %s".formatted(number, payment, moving));
        });
  }

  private static boolean isCovered(@Nullable Payment payment, long back) {
    return payment != null && back <= payment.amountInFen();
  }

  /** Whatever WeChat gives back somebody has decided, and what was given back has arrived. */
  void refundsAgree(Verdict verdict) {
    Map<String, Refund> there =
        evidence.refunds().stream()
            .collect(Collectors.toMap(Refund::number, refund -> refund, (one, _) -> one));
    Map<String, Owed> here =
        evidence.orders().stream()
            .flatMap(order -> order.refunds().stream())
            .collect(Collectors.toMap(Owed::number, owed -> owed, (one, _) -> one));
    there.forEach(
        (number, refund) ->
            verdict.requires(
                here.containsKey(number), "WeChat refunds %s, nobody here did".formatted(refund)));
    here.forEach(
        (number, owed) -> {
          Refund refund = there.get(number);
          verdict.requires(
              agrees(owed, refund),
              "refund %s is here %s, at WeChat %s".formatted(number, owed.state(), refund));
        });
  }

  /** Money that is promised has to arrive; what WeChat cannot give back a person was told. */
  private static boolean agrees(Owed owed, @Nullable Refund refund) {
    boolean isBack = refund != null && refund.status().equals("SUCCESS");
    return owed.state().equals("refund-stuck")
        ? !isBack
        : isBack && owed.state().equals("refund-returned");
  }
}
