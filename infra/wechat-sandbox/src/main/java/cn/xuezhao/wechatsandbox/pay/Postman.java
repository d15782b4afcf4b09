package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.Merchant;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import cn.xuezhao.wechatsandbox.wire.Fault.NotificationFlaw;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one notification to the merchant's address and reports the status it got. */
@Component
final class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);

  /** A merchant who has not answered by then has not answered. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Envelope envelope;
  private final Accounts accounts;
  private final SandboxClock clock;

  Postman(Envelope envelope, Accounts accounts, SandboxClock clock) {
    this.envelope = envelope;
    this.accounts = accounts;
    this.clock = clock;
  }

  PayNotification.Attempt deliver(PayNotification notification, NotificationFlaw flaw) {
    Merchant merchant = accounts.merchant(notification.merchantId()).orElseThrow();
    Envelope.Sealed message = envelope.seal(notification, merchant, flaw);
    return new PayNotification.Attempt(
        clock.instant(), post(notification.url(), message), flaw.name());
  }

  private @Nullable Integer post(String url, Envelope.Sealed message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Mozilla/4.0")
            .POST(HttpRequest.BodyPublishers.ofString(message.body()));
    message.headers().values().forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      log.info("a merchant did not answer: {}", e.toString());
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
