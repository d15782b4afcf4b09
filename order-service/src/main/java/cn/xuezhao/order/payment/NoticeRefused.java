package cn.xuezhao.order.payment;

/** There is a doubt about a notice of WeChat Pay; nothing is changed by it. */
final class NoticeRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String doubt;

  NoticeRefused(String doubt) {
    super(doubt, null, false, false);
    this.doubt = doubt;
  }

  String doubt() {
    return doubt;
  }
}
