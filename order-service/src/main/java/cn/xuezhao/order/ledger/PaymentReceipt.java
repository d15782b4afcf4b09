package cn.xuezhao.order.ledger;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * Money that WeChat Pay says it has taken, whichever way it told us.
 *
 * @param outTradeNo our number of the attempt
 * @param transactionId WeChat Pay's number of the money
 * @param paidAt by WeChat Pay's clock, however late we hear of it
 */
@TypeAlias("payment-receipt")
public record PaymentReceipt(
    String outTradeNo, String transactionId, long amountInFen, Instant paidAt) {}
