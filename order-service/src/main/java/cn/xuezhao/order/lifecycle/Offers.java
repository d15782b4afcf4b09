package cn.xuezhao.order.lifecycle;

import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.Workflow.Recapture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the student may do besides the next step.
 *
 * @param recaptureUntil 重新采集 instead of the confirmation (G-23): to the end of the window; null
 *     where it is not offered
 * @param refund having the money back without anybody's consent
 */
public record Offers(@Nullable Instant recaptureUntil, boolean refund) {

  public static Offers of(Order order) {
    boolean recapture =
        order.state() instanceof AwaitingConfirmation
            && order.workflow().offers(Recapture.WHEN_DISSATISFIED);
    return new Offers(
        recapture ? order.terms().closesAt() : null, new Money(order).isRefundableByStudent());
  }
}
