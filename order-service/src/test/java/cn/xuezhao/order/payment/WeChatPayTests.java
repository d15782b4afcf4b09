package cn.xuezhao.order.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.call.Upstream;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.order.OrderServiceTest;
import cn.xuezhao.order.World;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.AttemptState;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.payment.PaymentGateway.Prepay;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The official library against the sandbox, with genuine signatures both ways. */
@OrderServiceTest
class WeChatPayTests implements PaymentGatewayContract {

  @Autowired PaymentGateway weChatPay;
  @Autowired Ids ids;
  @Autowired CircuitBreakerRegistry breakers;

  @BeforeEach
  void makeRefundsQuick() {
    World.wechat().post("/__sandbox/schedule", "{\"compress\":60}");
  }

  @AfterEach
  void heal() {
    breakers.circuitBreaker("wechat-pay").reset();
    World.wechat().reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"http\",\"status\":502}",
        "{\"type\":\"v3error\",\"status\":500,\"code\":\"SYSTEM_ERROR\"}",
        "{\"type\":\"v3error\",\"status\":401,\"code\":\"SIGN_ERROR\"}",
        "{\"type\":\"truncated\"}",
        "{\"type\":\"signature\",\"flaw\":\"BAD_SIGNATURE\"}",
        "{\"type\":\"signature\",\"flaw\":\"WRONG_SERIAL\"}",
        "{\"type\":\"signature\",\"flaw\":\"MISSING_HEADERS\"}",
        "{\"type\":\"signature\",\"flaw\":\"CLOCK_SKEW\"}"
      })
  void believesNothingThatIsNotGenuine(String fault) {
    Attempt attempt = attempt();
    assertThat(gateway().prepay(attempt, payer(), "照片")).isInstanceOf(Prepay.Offered.class);
    World.wechat().post("/__sandbox/faults", "{\"times\":4,\"action\":" + fault + "}");
    assertThatThrownBy(() -> gateway().query(attempt.outTradeNo())).isInstanceOf(Upstream.class);
    assertThatThrownBy(() -> gateway().prepay(attempt, payer(), "照片")).isInstanceOf(Upstream.class);
  }

  @Override
  public PaymentGateway gateway() {
    return new InLiaoning(weChatPay);
  }

  @Override
  public Attempt attempt() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new Attempt(
        ids.next("t").substring(2) + "-1",
        2000,
        now,
        now.plus(Duration.ofMinutes(30)),
        new AttemptState.Started(now));
  }

  @Override
  public String payer() {
    return World.wechat()
        .post("/__sandbox/users", "{\"userId\":\"payer\"}")
        .get("openIds")
        .get("liaoning")
        .get("miniProgram")
        .asString();
  }

  @Override
  public void pay(PaymentSheet sheet) {
    World.wechat().post("/__sandbox/orders/" + sheet.outTradeNo() + "/pay", "{}");
  }

  @Override
  public void loseNextAnswer(String path) {
    World.wechat()
        .post(
            "/__sandbox/faults",
            "{\"match\":{\"path\":\"%s\"},\"action\":{\"type\":\"lost-response\"}}"
                .formatted(path));
  }

  private record InLiaoning(PaymentGateway pay) implements PaymentGateway {

    private static final String TENANT = "liaoning";

    @Override
    public Prepay prepay(Attempt attempt, String openId, String description) {
      return TenantContext.call(TENANT, () -> pay.prepay(attempt, openId, description));
    }

    @Override
    public PaymentSheet sheet(String outTradeNo, String prepayId) {
      return TenantContext.call(TENANT, () -> pay.sheet(outTradeNo, prepayId));
    }

    @Override
    public Trade query(String outTradeNo) {
      return TenantContext.call(TENANT, () -> pay.query(outTradeNo));
    }

    @Override
    public void close(String outTradeNo) {
      TenantContext.run(TENANT, () -> pay.close(outTradeNo));
    }

    @Override
    public RefundAnswer refund(Refund refund) {
      return TenantContext.call(TENANT, () -> pay.refund(refund));
    }

    @Override
    public RefundAnswer queryRefund(String outRefundNo) {
      return TenantContext.call(TENANT, () -> pay.queryRefund(outRefundNo));
    }
  }
}
