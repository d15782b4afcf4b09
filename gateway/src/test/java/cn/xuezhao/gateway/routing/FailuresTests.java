package cn.xuezhao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.BackendServer;
import cn.xuezhao.gateway.GatewayTest;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FailuresTests extends GatewayTest {

  @Autowired CircuitBreakerRegistry breakers;
  @Autowired BulkheadRegistry bulkheads;

  @BeforeEach
  void closeTheBreakers() {
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  @Test
  void saysThatAServiceIsAway() {
    BackendServer notices = backend(Part.NOTIFICATION);
    int port = notices.port();
    notices.stop();
    HttpResponse<String> answer = send(signedIn("/api/liaoning/notices"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(problemOf(answer)).isEqualTo("/problems/upstream-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    BACKENDS.put(Part.NOTIFICATION, BackendServer.startOn(port));
    assertThat(send(signedIn("/api/liaoning/notices")).statusCode()).isEqualTo(200);
  }

  @Test
  void stopsWaitingForASilentService() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    backend(Part.BATCH)
        .answerBy(
            exchange -> {
              await(end);
              exchange.close();
            });
    HttpResponse<String> answer = send(signedIn("/api/liaoning/batches/0G1XC"));
    end.countDown();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(problemOf(answer)).isEqualTo("/problems/upstream-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void stopsAskingAServiceThatDoesNotAnswer() {
    backend(Part.REVIEW).answerBy(exchange -> exchange.close());
    for (int call = 0; call < 10; call++) {
      assertThat(send(signedIn("/api/liaoning/review-tasks")).statusCode()).isEqualTo(503);
    }
    assertThat(breakers.circuitBreaker("review-service").getState())
        .isEqualTo(CircuitBreaker.State.OPEN);
    backend(Part.REVIEW).answerWith(200, "application/json", "{}");
    int before = backend(Part.REVIEW).count();
    assertThat(send(signedIn("/api/liaoning/review-tasks")).statusCode()).isEqualTo(503);
    assertThat(backend(Part.REVIEW).count()).isEqualTo(before);
    assertThat(send(signedIn("/api/liaoning/orders")).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusalIsAnAnswer() {
    backend(Part.ORDER)
        .answerWith(
            409,
            "application/problem+json",
            "{\"type\":\"/problems/order-exists\",\"status\":409}",
            "Retry-After",
            "7");
    for (int call = 0; call < 15; call++) {
      HttpResponse<String> answer =
          send(signedIn("/api/liaoning/orders").POST(BodyPublishers.ofString("{}")));
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/order-exists\",\"status\":409}");
      assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }
  }

  @Test
  void turnsPagesOfAContainerIntoProblems() {
    backend(Part.ORDER).answerWith(500, "text/html", "<h1>stack trace</h1>");
    HttpResponse<String> failed = send(signedIn("/api/liaoning/orders"));
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(problemOf(failed)).isEqualTo("/problems/internal-error");
    backend(Part.ORDER).answerWith(400, "text/html", "<h1>Tomcat</h1>");
    assertThat(problemOf(send(signedIn("/api/liaoning/orders"))))
        .isEqualTo("/problems/malformed-request");
  }

  @Test
  void shedsWhatAServiceCannotTake() throws Exception {
    var bulkhead = bulkheads.bulkhead("batch-service");
    int places = bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
    for (int taken = 0; taken < places; taken++) {
      bulkhead.acquirePermission();
    }
    HttpResponse<String> answer = send(signedIn("/api/liaoning/batches/0G1XC"));
    for (int taken = 0; taken < places; taken++) {
      bulkhead.releasePermission();
    }
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(problemOf(answer)).isEqualTo("/problems/upstream-unavailable");
    assertThat(send(signedIn("/api/liaoning/batches/0G1XC")).statusCode()).isEqualTo(200);
  }

  /** The test's pool has 8 connections; each answer without a body must give its own back. */
  @Test
  void givesConnectionsBackAfterEveryKindOfAnswer() {
    String tag = "\"5f2b\"";
    for (int call = 0; call < 10; call++) {
      backend(Part.PHOTO).answerWith(304, "image/jpeg", "", "ETag", tag);
      assertThat(photo(tag)).isEqualTo(304);
      backend(Part.PHOTO).answerWith(200, "image/jpeg", "photo", "ETag", tag);
      assertThat(photo(tag)).isEqualTo(304);
      backend(Part.PHOTO).answerWith(204, "image/jpeg", "");
      assertThat(photo(tag)).isEqualTo(204);
      backend(Part.PHOTO).answerWith(404, "text/html", "<h1>Tomcat</h1>");
      assertThat(photo(tag)).isEqualTo(404);
    }
  }

  private int photo(String tag) {
    return send(signedIn("/api/liaoning/photos/ord_1/revisions/1/original")
            .header("If-None-Match", tag))
        .statusCode();
  }

  private static void await(CountDownLatch latch) throws java.io.IOException {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new java.io.IOException(interrupted);
    }
  }
}
