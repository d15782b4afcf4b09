package cn.xuezhao.notification.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A person's name and addresses, for as long as one message takes. Never stored, never logged. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Contact(
    String openId,
    @Nullable String officialAccountOpenId,
    @Nullable String email,
    String name,
    String studentNumber) {

  @Override
  public String toString() {
    return "Contact[***]";
  }
}
