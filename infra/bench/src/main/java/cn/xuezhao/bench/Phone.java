package cn.xuezhao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A student's phone: sends a photo, waits for the screening and looks at the standard photo. */
final class Phone {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int TRIES = 50;
  private static final int PAUSE_MILLIS = 200;
  private static final byte[] COMMENT = {(byte) 0xFF, (byte) 0xFE};

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Running running;
  private final Sessions sessions;
  private final byte[] photo;

  Phone(Running running, Sessions sessions, byte[] photo) {
    this.running = running;
    this.sessions = sessions;
    this.photo = photo;
  }

  /** How the bytes get there. */
  enum Way {
    /** As scripts and the friend's camera do. */
    AT_ONCE,
    /** As the mini-program does, for links that break. */
    IN_PIECES
  }

  /** Fails when the photo does not become a standard photo. */
  void send(Way way, Orders.Order order) {
    String session = sessions.of(order.studentId());
    String path = path(order);
    byte[] bytes = ownFile(order);
    JsonNode seen =
        switch (way) {
          case AT_ONCE -> json(put(session, path, "image/jpeg", bytes));
          case IN_PIECES -> inPieces(session, path + "/uploads", bytes);
        };
    String preview = seen.path("previewUrl").asString("");
    if (!seen.path("accepted").asBoolean(false) || preview.isEmpty()) {
      throw new IllegalStateException("no standard photo: " + seen);
    }
    byte[] standardPhoto = ask(request(session, preview).GET());
    if (standardPhoto.length < 2 || (standardPhoto[0] & 0xFF) != 0xFF) {
      throw new IllegalStateException("the standard photo is no JPEG");
    }
  }

  /** Sends all pieces and never completes them: much for the service to do, nothing to decode. */
  void breakOff(Orders.Order order) {
    String uploads = path(order) + "/uploads";
    String _ = sendPieces(sessions.of(order.studentId()), uploads, ownFile(order));
  }

  private JsonNode inPieces(String session, String uploads, byte[] bytes) {
    String upload = sendPieces(session, uploads, bytes);
    return json(post(session, upload + "/completions", Map.of()));
  }

  /** The address of the upload, all of which is there. */
  private String sendPieces(String session, String uploads, byte[] bytes) {
    JsonNode upload =
        json(
            post(
                session,
                uploads,
                Map.of("sha256", sha256(bytes), "size", bytes.length, "type", "image/jpeg")));
    String own = uploads + "/" + upload.path("uploadId").asString("");
    int offset = 0;
    int length = upload.path("chunkSize").asInt();
    while (offset < bytes.length) {
      int end = Math.min(bytes.length, offset + length);
      byte[] piece = Arrays.copyOfRange(bytes, offset, end);
      upload = json(put(session, own + "/chunks/" + offset, "application/octet-stream", piece));
      offset = end;
      // As the mini-program does over a good link.
      length = Math.min(2 * length, upload.path("largestChunk").asInt());
    }
    return own;
  }

  private String path(Orders.Order order) {
    return "/api/%s/photos/%s".formatted(running.tenant(), order.id());
  }

  /** The same picture, with a comment in the file: no two students send the same bytes. */
  private byte[] ownFile(Orders.Order order) {
    byte[] comment = order.id().getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream(photo.length + comment.length + 4);
    out.write(photo, 0, 2);
    out.writeBytes(COMMENT);
    out.write((comment.length + 2) >> 8);
    out.write(comment.length + 2);
    out.writeBytes(comment);
    out.write(photo, 2, photo.length - 2);
    return out.toByteArray();
  }

  private byte[] put(String session, String path, String type, byte[] body) {
    return ask(
        request(session, path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
  }

  private byte[] post(String session, String path, Object body) {
    return ask(
        request(session, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  private HttpRequest.Builder request(String session, String path) {
    URI address = running.service().resolve(path);
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + session);
  }

  /** Asks again while the service has not heard of the order yet, or has no place. */
  private byte[] ask(HttpRequest.Builder request) {
    HttpRequest asked = request.build();
    HttpResponse<byte[]> answer = answer(asked);
    for (int tries = 1; isLater(answer.statusCode()) && tries < TRIES; tries++) {
      pause();
      answer = answer(asked);
    }
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(
                  asked.method(),
                  asked.uri(),
                  answer.statusCode(),
                  new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return answer.body();
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new IllegalStateException("no answer from " + request.uri(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static boolean isLater(int status) {
    return status == 429 || status == 503;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode json(byte[] body) {
    return JSON.readTree(body);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
