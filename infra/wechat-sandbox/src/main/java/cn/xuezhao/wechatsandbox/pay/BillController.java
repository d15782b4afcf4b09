package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Merchant;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 申请交易账单 and the download behind it. */
@RestController
final class BillController {

  /** The one address under {@code /v3} whose answers carry no signature. */
  static final String FILE = "/v3/billdownload/file";

  private static final Set<String> TYPES = Set.of("ALL", "SUCCESS", "REFUND");

  private final Bills bills;

  BillController(Bills bills) {
    this.bills = bills;
  }

  /** The hash is of the unpacked file; the link names the real host, as WeChat Pay's does. */
  @GetMapping("/v3/bill/tradebill")
  Offer tradeBill(
      @RequestAttribute(PayFilter.MERCHANT) Merchant merchant,
      @RequestParam("bill_date") String date,
      @RequestParam(name = "bill_type", defaultValue = "ALL") String type,
      @RequestParam(name = "tar_type", required = false) @Nullable String packing) {
    if (!TYPES.contains(type)) {
      throw PayError.parameter("bill_type", "应为ALL、SUCCESS或REFUND");
    }
    String bill = bills.tradeBill(merchant.id(), day(date), type).text();
    String token = bills.offer(bill, "GZIP".equals(packing));
    return new Offer(
        "SHA1", sha1(bill), "https://api.mch.weixin.qq.com" + FILE + "?token=" + token);
  }

  @GetMapping(path = FILE, produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  byte[] file(@RequestParam String token) {
    return bills.fetch(token);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw PayError.parameter("bill_date", "格式应为yyyy-MM-dd");
    }
  }

  private static String sha1(String file) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(file.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  record Offer(
      @JsonProperty("hash_type") String hashType,
      @JsonProperty("hash_value") String hashValue,
      @JsonProperty("download_url") String downloadUrl) {}
}
