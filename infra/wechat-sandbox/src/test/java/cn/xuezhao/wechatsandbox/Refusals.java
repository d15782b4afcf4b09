package cn.xuezhao.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.wechat.pay.java.core.exception.ServiceException;
import me.chanjar.weixin.common.error.WxErrorException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How the libraries report that WeChat, or WeChat Pay, said no. */
final class Refusals {

  private Refusals() {}

  static void refusedWith(int code, ThrowingCallable call) {
    assertThatExceptionOfType(WxErrorException.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.getError().getErrorCode()).isEqualTo(code));
  }

  static void refused(int status, String code, ThrowingCallable call) {
    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(call)
        .satisfies(
            refusal -> {
              assertThat(refusal.getHttpStatusCode()).isEqualTo(status);
              assertThat(refusal.getErrorCode()).isEqualTo(code);
              assertThat(refusal.getErrorMessage()).isNotBlank();
            });
  }
}
