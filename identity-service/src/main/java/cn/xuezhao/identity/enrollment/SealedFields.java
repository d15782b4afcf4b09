package cn.xuezhao.identity.enrollment;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * What is personal of an enrollment, sealed under a key of its own; without the key all of it is
 * noise.
 *
 * @param key wrapped by the platform's
 * @param phoneVerified whether WeChat told the number; a typed one may be mistyped (G-12)
 * @param email null where the centre asks for it only at download (G-29)
 */
@TypeAlias("sealed-fields")
record SealedFields(
    String key, String record, String phone, boolean phoneVerified, @Nullable String email) {

  @Override
  public String toString() {
    return "SealedFields[***]";
  }
}
