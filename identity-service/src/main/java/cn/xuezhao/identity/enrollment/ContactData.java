package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.contact.PhoneNumber;
import cn.xuezhao.identity.policy.IdentityPolicy;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a student is reached (L-8, G-12, G-29).
 *
 * @param phoneVerified whether WeChat told the number; who refused that, or has no quota left, or
 *     wants another number, types one (G-12)
 * @param email null where the centre asks for it only at download
 */
record ContactData(PhoneNumber phone, boolean phoneVerified, @Nullable EmailAddress email) {

  static final String EMAIL_EXPECTED = "a plain e-mail address such as name@example.cn";

  /**
   * @param typedPhone null or blank when the student did not type one
   * @param weChatPhone the number WeChat told, for students who shared it
   */
  static ContactData of(
      @Nullable String typedPhone,
      @Nullable String typedEmail,
      Optional<PhoneNumber> weChatPhone,
      IdentityPolicy.Contact policy) {
    Map<String, String> faults = new TreeMap<>();
    PhoneNumber phone = phone(typedPhone, weChatPhone, policy).orElse(null);
    if (phone == null) {
      faults.put("/phone", "a mobile number, with country code when it is not a mainland one");
    }
    EmailAddress email = Optional.ofNullable(typedEmail).flatMap(EmailAddress::parse).orElse(null);
    if (email == null && isEmailNeeded(typedEmail, policy)) {
      faults.put("/email", EMAIL_EXPECTED);
    }
    if (phone == null || !faults.isEmpty()) {
      throw new InvalidContact(faults);
    }
    boolean phoneVerified = weChatPhone.filter(phone::equals).isPresent();
    return new ContactData(phone, phoneVerified, email);
  }

  /** Who refused to share the number, or wants another one, types it (G-12). */
  private static Optional<PhoneNumber> phone(
      @Nullable String typed, Optional<PhoneNumber> weChatPhone, IdentityPolicy.Contact policy) {
    if (typed != null && !typed.isBlank()) {
      return PhoneNumber.parse(typed);
    }
    return switch (policy.phone()) {
      case WECHAT -> weChatPhone;
      case TYPED -> Optional.empty();
    };
  }

  /** Whether it is the same phone and e-mail, however they became known. */
  boolean reaches(ContactData other) {
    return phone.equals(other.phone()) && Objects.equals(email, other.email());
  }

  private static boolean isEmailNeeded(@Nullable String typed, IdentityPolicy.Contact policy) {
    return switch (policy.email()) {
      case WHEN_CONFIRMING -> true;
      case WHEN_DOWNLOADING -> typed != null && !typed.isBlank();
    };
  }

  @Override
  public String toString() {
    return "ContactData[***]";
  }
}
