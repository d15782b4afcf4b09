package cn.xuezhao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.BackendServer;
import cn.xuezhao.gateway.GatewayTest;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingTests extends GatewayTest {

  private static final int MIB = 1 << 20;

  /** A photo of a slow phone reaches its service before the phone has sent all of it. */
  @ParameterizedTest
  @CsvSource({
    "PUT /api/liaoning/photos/ord_1, PHOTO, image/jpeg, true",
    "PUT /api/liaoning/photos/ord_2, PHOTO, image/jpeg, false",
    "POST /api/liaoning/verifications, IDENTITY, multipart/form-data; boundary=b, true",
  })
  void passesAnUploadOnWhileItArrives(
      String line, Part owner, String type, boolean lengthIsAnnounced) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> length = new CompletableFuture<>();
    AtomicLong arrived = new AtomicLong();
    backend(owner)
        .answerBy(
            exchange -> {
              length.complete(
                  String.valueOf(exchange.getRequestHeaders().getFirst("Content-Length")));
              byte[] buffer = new byte[8192];
              InputStream body = exchange.getRequestBody();
              for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                arrived.addAndGet(n);
                begun.countDown();
              }
              BackendServer.answer(exchange, 200, "application/json", "{}");
            });
    try (Socket phone = new Socket("127.0.0.1", port)) {
      OutputStream out = phone.getOutputStream();
      out.write(head(line, type, lengthIsAnnounced, 2 * MIB));
      send(out, lengthIsAnnounced, new byte[MIB]);
      out.flush();
      assertThat(begun.await(10, TimeUnit.SECONDS))
          .as("the service reads while the phone still has half of the photo")
          .isTrue();
      send(out, lengthIsAnnounced, new byte[MIB]);
      if (!lengthIsAnnounced) {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
      assertThat(statusLine(phone)).startsWith("HTTP/1.1 200");
    }
    assertThat(arrived).hasValue(2L * MIB);
    assertThat(length.get()).isEqualTo(lengthIsAnnounced ? String.valueOf(2 * MIB) : "null");
  }

  @Test
  void passesADownloadOnWhileItArrives() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    backend(Part.PHOTO)
        .answerBy(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(new byte[MIB]);
              exchange.getResponseBody().flush();
              awaitQuietly(read);
              exchange.getResponseBody().write(new byte[MIB]);
              exchange.close();
            });
    HttpResponse<InputStream> answer =
        http.send(
            signedIn("/api/liaoning/photos/ord_1/revisions/1/original").build(),
            BodyHandlers.ofInputStream());
    try (InputStream photo = answer.body()) {
      assertThat(photo.readNBytes(MIB / 2)).hasSize(MIB / 2);
      read.countDown();
      assertThat(photo.readAllBytes()).hasSize(2 * MIB - MIB / 2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void boundsABodyHoweverItsLengthIsTold(boolean lengthIsAnnounced) throws Exception {
    BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    backend(Part.ORDER).answerBy(exchange -> read(exchange, outcomes));
    byte[] large = new byte[MIB + 1];
    HttpResponse<String> answer =
        send(
            signedIn("/api/liaoning/orders")
                .POST(
                    lengthIsAnnounced
                        ? BodyPublishers.ofByteArray(large)
                        : BodyPublishers.ofInputStream(
                            () -> new java.io.ByteArrayInputStream(large))));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(problemOf(answer)).isEqualTo("/problems/too-large");
    assertThat(answer.body()).contains("\"limitInBytes\":1048576");
    if (!lengthIsAnnounced) {
      assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("begun");
      assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("torn");
    }
    assertThat(outcomes).isEmpty();
  }

  @Test
  void takesALargePhoto() {
    HttpResponse<String> answer =
        send(
            signedIn("/api/liaoning/photos/ord_3")
                .PUT(BodyPublishers.ofByteArray(new byte[15 * MIB])));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(backend(Part.PHOTO).seen("/api/liaoning/photos/ord_3").body()).hasSize(15 * MIB);
  }

  @Test
  void refusesAPhotoThatIsTooLargeForAnyOwner() {
    HttpResponse<String> answer =
        send(
            signedIn("/api/liaoning/photos/ord_4")
                .PUT(BodyPublishers.ofByteArray(new byte[16 * MIB + 1])));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(problemOf(answer)).isEqualTo("/problems/too-large");
  }

  /** Neither a failure of the service, nor a whole photo to it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTornUploadNeitherLooksWholeNorOpensTheBreaker(boolean lengthIsAnnounced) throws Exception {
    BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    backend(Part.PHOTO).answerBy(exchange -> read(exchange, outcomes));
    for (int phone = 0; phone < 12; phone++) {
      try (Socket gone = new Socket("127.0.0.1", port)) {
        gone.setSoLinger(true, 0);
        OutputStream out = gone.getOutputStream();
        out.write(head("PUT /api/liaoning/photos/ord_5", "image/jpeg", lengthIsAnnounced, MIB));
        send(out, lengthIsAnnounced, new byte[100_000]);
        out.flush();
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("begun");
      }
      assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("torn");
    }
    backend(Part.PHOTO).answerWith(200, "application/json", "{}");
    HttpResponse<String> answer =
        send(signedIn("/api/liaoning/photos/ord_5").PUT(BodyPublishers.ofString("photo")));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static void read(HttpExchange exchange, BlockingQueue<String> outcomes)
      throws IOException {
    try {
      exchange.getRequestBody().readNBytes(1000);
      outcomes.add("begun");
      exchange.getRequestBody().readAllBytes();
      outcomes.add("whole");
    } catch (IOException cut) {
      outcomes.add("torn");
      throw cut;
    }
  }

  private byte[] head(String line, String type, boolean lengthIsAnnounced, int length) {
    return """
    %s HTTP/1.1\r
    Host: 127.0.0.1:%d\r
    Authorization: Bearer %s\r
    Content-Type: %s\r
    %s\r
    Connection: close\r
    \r
    """
        .formatted(
            line,
            port,
            freshStudent(),
            type,
            lengthIsAnnounced ? "Content-Length: " + length : "Transfer-Encoding: chunked")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void send(OutputStream out, boolean plain, byte[] part) throws IOException {
    if (plain) {
      out.write(part);
    } else {
      out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(part);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static String statusLine(Socket phone) throws IOException {
    var lines = new InputStreamReader(phone.getInputStream(), StandardCharsets.US_ASCII);
    return String.valueOf(new BufferedReader(lines).readLine());
  }

  private static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }
}
