package cn.xuezhao.acceptance.demo;

/** The steps of a journey, as the summary counts them. */
enum Step {
  SIGN_IN("sign in and agree"),
  VERIFY("verify"),
  OPEN_ORDER("open the order"),
  SCREENING("hand in a photo"),
  PAY("pay"),
  REFUND("get the money back"),
  SUBMIT("submit for review"),
  REVIEW("wait for the decision"),
  STANDARD_PHOTO("get the standard photo"),
  CONFIRM("confirm it"),
  MESSAGES("find every message"),
  WHOLE("whole journey"),
  DECISION_TO_MESSAGE("decision to message");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
