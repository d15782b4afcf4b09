package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.billdownload.DigestBillEntity;
import com.wechat.pay.java.service.billdownload.model.BillType;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import com.wechat.pay.java.service.billdownload.model.TarType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class BillTests {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Merchants liaoning = Merchants.of(LIAONING);
  private LocalDate paidOn;

  @BeforeEach
  void payTwoOrders() {
    WECHAT.reset();
    paidOn = now().toLocalDate().plusDays(1);
    turnTo(paidOn, LocalTime.NOON);
    for (String order : List.of("order-1", "order-2")) {
      liaoning.tap(
          liaoning.jsapi.prepayWithRequestPayment(liaoning.order(order, "u1")), "u1", "pay");
    }
  }

  @ParameterizedTest
  @NullSource
  @EnumSource(names = "GZIP")
  void listsThePaymentsOfADayInYuan(TarType packing) throws IOException {
    turnTo(paidOn.plusDays(1), LocalTime.of(10, 30));

    DigestBillEntity bill = liaoning.bills.getTradeBill(request(packing));
    String text = new String(bill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bill.verifyHash()).isTrue();
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0).split(",")).hasSize(27);
    assertThat(lines.get(1).split(",", -1)).hasSize(27);
    assertThat(lines.get(1)).contains(",`order-1,").contains(",`SUCCESS,").contains(",`20.00,");
    assertThat(lines.get(4)).startsWith("`2,`40.00,`0.00");
  }

  @Test
  void isMadeInTheMorningAfter() {
    refused(400, "PARAM_ERROR", () -> liaoning.bills.getTradeBill(request(null)));
    turnTo(paidOn.plusDays(1), LocalTime.of(9, 59));
    refused(400, "STATEMENT_CREATING", () -> liaoning.bills.getTradeBill(request(null)));
  }

  @Test
  void doesNotExistForADayWithoutMoney() {
    turnTo(paidOn.plusDays(3), LocalTime.NOON);
    GetTradeBillRequest quietDay = request(null);
    quietDay.setBillDate(paidOn.plusDays(1).toString());

    refused(400, "NO_STATEMENT_EXIST", () -> liaoning.bills.getTradeBill(quietDay));
  }

  private GetTradeBillRequest request(TarType packing) {
    GetTradeBillRequest request = new GetTradeBillRequest();
    request.setBillDate(paidOn.toString());
    request.setBillType(BillType.ALL);
    request.setTarType(packing);
    return request;
  }

  private static ZonedDateTime now() {
    return Instant.parse(WECHAT.get("/__sandbox/clock").get("now").asString()).atZone(CHINA);
  }

  private static void turnTo(LocalDate day, LocalTime time) {
    Phones.advance(Duration.between(now(), day.atTime(time).atZone(CHINA)).toString());
  }
}
