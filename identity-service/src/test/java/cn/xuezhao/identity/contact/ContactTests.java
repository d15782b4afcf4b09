package cn.xuezhao.identity.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTests {

  @ParameterizedTest
  @CsvSource({
    "13800138000,+8613800138000,138****8000",
    "138 0013-8000,+8613800138000,138****8000",
    "１３８００１３８０００,+8613800138000,138****8000",
    "+86 13800138000,+8613800138000,138****8000",
    "0086 13800138000,+8613800138000,138****8000",
    "+852 5123 4567,+85251234567,+852****567",
    "+886 912-345-678,+886912345678,+886****678",
  })
  void takesAPhoneNumberAsItIsTyped(String typed, String stored, String masked) {
    PhoneNumber phone = PhoneNumber.parse(typed).orElseThrow();
    assertThat(phone.value()).isEqualTo(stored);
    assertThat(phone.masked()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1380013800",
        "138001380001",
        "12800138000",
        "+8612345678901",
        "024-12345678",
        "abcdefghijk",
        "13800138000x",
        "+0123456789",
        "+1234567890123456"
      })
  void refusesWhatIsNoPhoneNumber(String typed) {
    assertThat(PhoneNumber.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "li.ming@example.cn,li.ming@example.cn,l***@example.cn",
    " Li@Example.CN ,Li@example.cn,L***@example.cn",
    "12345678@qq.com,12345678@qq.com,1***@qq.com",
    "ｌｉ＠example.cn,li@example.cn,l***@example.cn",
  })
  void takesAnEmailAddressAsItIsTyped(String typed, String stored, String masked) {
    EmailAddress email = EmailAddress.parse(typed).orElseThrow();
    assertThat(email.value()).isEqualTo(stored);
    assertThat(email.masked()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "li",
        "li@",
        "@example.cn",
        "li@example",
        "li@@example.cn",
        "li@example..cn",
        "li@-example.cn",
        "li ming@example.cn",
        "li@example.cn,x@example.cn",
        "li@example.cn\r\nBcc: x@example.cn",
        "Li <li@example.cn>",
        "\"li\"@example.cn",
        ".li@example.cn"
      })
  void refusesWhatIsNoEmailAddress(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
    assertThat(EmailAddress.parse("l".repeat(65) + "@example.cn")).isEmpty();
  }

  @Test
  void neverPrintsThem() {
    assertThat(PhoneNumber.parse("13800138000")).asString().doesNotContain("8000");
    assertThat(EmailAddress.parse("li@example.cn")).asString().doesNotContain("example");
  }
}
