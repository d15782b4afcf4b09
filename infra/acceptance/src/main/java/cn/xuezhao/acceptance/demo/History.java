package cn.xuezhao.acceptance.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the platform acknowledged, one line each, written when the answer came: whatever happens to
 * the platform later, these things must be true.
 */
final class History implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Writer lines;

  History(Optional<Path> file) {
    try {
      lines =
          file.isPresent()
              ? new BufferedWriter(Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8))
              : Writer.nullWriter();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void orderOpened(String tenant, String orderId) {
    write("order-opened", tenant, orderId, Map.of());
  }

  void photoAccepted(String tenant, String orderId, int revision, String sha256) {
    write("photo-accepted", tenant, orderId, Map.of("revision", revision, "sha256", sha256));
  }

  void paid(String tenant, String orderId) {
    write("paid", tenant, orderId, Map.of());
  }

  void decided(String tenant, String orderId, String taskId, String decision) {
    write("decided", tenant, orderId, Map.of("taskId", taskId, "decision", decision));
  }

  /** The student holds the standard photo in hand. */
  void returned(String tenant, String orderId, byte[] photo) {
    write("returned", tenant, orderId, Map.of("sha256", sha256(photo)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private synchronized void write(
      String fact, String tenant, String orderId, Map<String, Object> rest) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("fact", fact);
    line.put("tenant", tenant);
    line.put("orderId", orderId);
    line.putAll(rest);
    try {
      lines.write(JSON.writeValueAsString(line) + "\n");
      lines.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
