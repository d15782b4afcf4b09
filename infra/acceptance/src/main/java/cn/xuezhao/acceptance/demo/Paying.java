package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Student;
import java.util.Optional;

/** 去支付: at WeChat's cashier, for some only the second time. */
final class Paying {

  private static final String DONE = "requestPayment:ok";

  private final Traveler traveler;
  private final Student student;

  Paying(Traveler traveler) {
    this.traveler = traveler;
    this.student = traveler.student();
  }

  void play() {
    if (traveler.has(Twist.CANCELS_PAYMENT)) {
      traveler.takes(Step.PAY, this::cancels);
    }
    traveler.takes(Step.PAY, this::pays);
    traveler.scene().history().paid(traveler.manual().tenant(), traveler.orderId());
    traveler.scene().tally().count("paid");
  }

  private void cancels() {
    assertThat(student.cancelsPayment(traveler.orderId()).text("/errMsg"))
        .as("the cashier, canceled")
        .startsWith("requestPayment:fail");
    assertThat(traveler.state()).as("still to be paid").endsWith("/PAY");
    traveler.scene().tally().count("payment canceled once");
  }

  private void pays() {
    if (traveler.scene().options().expectsFaults()) {
      paysInSpiteOfFaults();
    } else {
      assertThat(student.pays(traveler.orderId()).text("/errMsg"))
          .as("the cashier")
          .isEqualTo(DONE);
    }
  }

  /** When in doubt, the order is looked at before money is given again. */
  private void paysInSpiteOfFaults() {
    new Patience(traveler.scene().options().patience())
        .until(
            "the cashier takes the money",
            () -> paysOnce() ? Optional.of(true) : Optional.empty(),
            traveler::state);
  }

  private boolean paysOnce() {
    if (!traveler.state().endsWith("/PAY")) {
      return true;
    }
    try {
      if (student.pays(traveler.orderId()).text("/errMsg").equals(DONE)) {
        return true;
      }
    } catch (AssertionError refused) {
      traveler.scene().tally().count("payment tried again");
    }
    student.checksPayment(traveler.orderId());
    return !traveler.state().endsWith("/PAY");
  }
}
