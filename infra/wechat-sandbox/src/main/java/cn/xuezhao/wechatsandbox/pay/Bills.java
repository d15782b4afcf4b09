package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.state.SandboxClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** Bills are made in the morning after the day they are about, and fetched by short-lived links. */
@Component
final class Bills {

  private static final LocalTime READY = LocalTime.of(10, 0);
  private static final Duration LINK_LIFE = Duration.ofMinutes(5);
  private static final int MONTHS_KEPT = 3;

  private final Map<String, Download> downloads = new ConcurrentHashMap<>();
  private final Payments payments;
  private final Refunds refunds;
  private final SandboxClock clock;

  Bills(Payments payments, Refunds refunds, SandboxClock clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.clock = clock;
  }

  Bill tradeBill(String merchantId, LocalDate day, String type) {
    Instant now = clock.instant();
    LocalDate today = ChinaTime.day(now);
    if (!day.isBefore(today)) {
      throw PayError.parameter("bill_date", "只能下载今天以前的账单");
    }
    if (day.isBefore(today.minusMonths(MONTHS_KEPT))) {
      throw PayError.parameter("bill_date", "只能下载三个月以内的账单");
    }
    if (day.equals(today.minusDays(1))
        && LocalTime.ofInstant(now, SandboxClock.CHINA).isBefore(READY)) {
      throw PayError.statement("STATEMENT_CREATING", "账单生成中，请稍后再试");
    }
    List<Bill.Row> rows = rows(merchantId, day, type);
    if (rows.isEmpty()) {
      throw PayError.statement("NO_STATEMENT_EXIST", "账单文件不存在");
    }
    return new Bill(merchantId, rows);
  }

  /** The token of a link to this bill. */
  String offer(String bill, boolean packed) {
    Instant now = clock.instant();
    downloads.values().removeIf(download -> download.expiresAt().isBefore(now));
    String token = UUID.randomUUID().toString().replace("-", "");
    downloads.put(token, new Download(bill, packed, now.plus(LINK_LIFE)));
    return token;
  }

  byte[] fetch(String token) {
    Download download = downloads.get(token);
    if (download == null || download.expiresAt().isBefore(clock.instant())) {
      throw PayError.resourceUnknown("下载链接已失效");
    }
    byte[] file = download.bill().getBytes(StandardCharsets.UTF_8);
    return download.packed() ? gzip(file) : file;
  }

  private List<Bill.Row> rows(String merchantId, LocalDate day, String type) {
    List<Bill.Row> rows = new ArrayList<>();
    if (!type.equals("REFUND")) {
      payments.all().stream()
          .filter(payment -> payment.merchantId().equals(merchantId) && payment.isPaid())
          .map(payment -> new Bill.Row.Sale(payment.paid().at(), payment))
          .forEach(rows::add);
    }
    if (!type.equals("SUCCESS")) {
      refunds.all().stream()
          .filter(refund -> refund.merchantId().equals(merchantId))
          .filter(refund -> refund.status() == Refund.Status.SUCCESS)
          .map(this::returned)
          .forEach(rows::add);
    }
    return rows.stream()
        .filter(row -> ChinaTime.day(row.at()).equals(day))
        .sorted(Comparator.comparing(Bill.Row::at))
        .toList();
  }

  private Bill.Row returned(Refund refund) {
    Payment payment = payments.get(refund.merchantId(), refund.terms().outTradeNo());
    Instant at = refund.succeededAt() == null ? refund.createdAt() : refund.succeededAt();
    return new Bill.Row.Return(at, payment, refund);
  }

  private static byte[] gzip(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private record Download(String bill, boolean packed, Instant expiresAt) {}
}
