package cn.xuezhao.notification.channel;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads what a mail server meant by a failure: never, not now, or nobody knows. */
final class MailFailures {

  /** From here on SMTP replies are permanent (RFC 5321, section 4.2.1). */
  private static final int PERMANENT = 500;

  private MailFailures() {}

  static Outcome outcome(@Nullable Throwable failure) {
    if (failure == null) {
      return new Outcome.Unknown();
    }
    Outcome answer = new Outcome.Unknown();
    for (Throwable cause : causes(failure)) {
      switch (cause) {
        case SMTPAddressFailedException refused -> {
          return byReply(refused.getReturnCode(), "unknown-address");
        }
        case SMTPSenderFailedException refused -> {
          return byReply(refused.getReturnCode(), "message-invalid");
        }
        case SMTPSendFailedException refused -> {
          answer = byReply(refused.getReturnCode(), "message-invalid");
        }
        case ConnectException _, UnknownHostException _, MailAuthenticationException _ -> {
          return new Outcome.Unavailable();
        }
        case CallNotPermittedException _, BulkheadFullException _ -> {
          return new Outcome.Unavailable();
        }
        default -> {}
      }
    }
    return answer;
  }

  private static Outcome byReply(int code, String reason) {
    return code >= PERMANENT ? new Outcome.Refused(reason) : new Outcome.Unavailable();
  }

  /** Mail libraries chain what happened in three different ways. */
  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> all = new ArrayList<>();
    all.add(failure);
    for (int i = 0; i < all.size(); i++) {
      Throwable each = all.get(i);
      add(all, each.getCause());
      if (each instanceof MessagingException chained) {
        add(all, chained.getNextException());
      }
      if (each instanceof MailSendException several) {
        several.getFailedMessages().values().forEach(one -> add(all, one));
      }
    }
    return all;
  }

  private static void add(List<Throwable> all, @Nullable Throwable cause) {
    if (cause != null && !all.contains(cause)) {
      all.add(cause);
    }
  }
}
