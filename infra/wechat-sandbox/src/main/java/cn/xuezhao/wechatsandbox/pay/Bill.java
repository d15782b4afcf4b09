package cn.xuezhao.wechatsandbox.pay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The trade bill (交易账单) of one merchant and day: amounts in yuan, every field behind a back-tick so
 * that no spreadsheet turns a number into something else, and two lines of totals at the end.
 */
record Bill(String merchantId, List<Row> rows) {

  private static final String HEADER =
      "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
          + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
          + "手续费,费率,订单金额,申请退款金额,费率备注";
  private static final String TOTALS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

  /** One movement of money: a payment, or a refund when {@code refund} is there. */
  sealed interface Row {
    Instant at();

    Payment payment();

    record Sale(Instant at, Payment payment) implements Row {}

    record Return(Instant at, Payment payment, Refund refund) implements Row {}
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    rows.forEach(row -> lines.add(line(row)));
    lines.add(TOTALS);
    long sold = rows.stream().mapToLong(Bill::sold).sum();
    long returned = rows.stream().mapToLong(Bill::returned).sum();
    lines.add(
        quoted(
            Integer.toString(rows.size()),
            yuan(sold),
            yuan(returned),
            "0.00",
            "0.00000",
            yuan(sold),
            yuan(returned)));
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String line(Row row) {
    Payment payment = row.payment();
    Payment.Terms terms = payment.terms();
    List<String> fields = new ArrayList<>();
    fields.addAll(List.of(ChinaTime.billText(row.at()), terms.appId(), payment.merchantId()));
    fields.addAll(List.of("0", "", payment.paid().transactionId(), payment.outTradeNo()));
    fields.addAll(List.of(terms.openId(), "JSAPI"));
    switch (row) {
      case Row.Sale _ -> {
        fields.addAll(List.of("SUCCESS", "OTHERS", "CNY", yuan(terms.total()), "0.00"));
        fields.addAll(List.of("0", "0", "0.00", "0.00", "", ""));
      }
      case Row.Return(_, _, Refund refund) -> {
        fields.addAll(List.of("REFUND", "OTHERS", "CNY", "0.00", "0.00"));
        fields.addAll(List.of(refund.refundId(), refund.outRefundNo()));
        fields.addAll(List.of(yuan(refund.terms().refund()), "0.00", "ORIGINAL"));
        fields.add(refund.status().name());
      }
    }
    fields.addAll(List.of(terms.description(), terms.attach() == null ? "" : terms.attach()));
    fields.addAll(List.of("0.00000", "0.00%", yuan(sold(row)), yuan(returned(row)), ""));
    return quoted(fields.toArray(String[]::new));
  }

  private static long sold(Row row) {
    return row instanceof Row.Sale ? row.payment().terms().total() : 0;
  }

  private static long returned(Row row) {
    return row instanceof Row.Return(_, _, Refund refund) ? refund.terms().refund() : 0;
  }

  private static String quoted(String... fields) {
    return "`" + String.join(",`", fields);
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
