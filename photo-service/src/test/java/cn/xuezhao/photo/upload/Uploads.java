package cn.xuezhao.photo.upload;

import java.time.Duration;
import java.time.Instant;

/** Memorable uploads, made by replaying commands: a photo of two full pieces and a short one. */
final class Uploads {

  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  static final Instant LATER = NOON.plus(Duration.ofHours(1));
  static final long SIZE = 2L * Upload.CHUNK + 1000;
  static final Upload.Content CONTENT = new Upload.Content("ord_1", "a".repeat(64), SIZE);

  private Uploads() {}

  static Upload begun() {
    return Upload.first(CONTENT, NOON);
  }

  static Upload withOnePiece() {
    return storing(begun(), piece(0));
  }

  static Upload whole() {
    return storing(storing(withOnePiece(), piece(1)), piece(2));
  }

  static Upload finished() {
    return whole().finish(LATER).next();
  }

  static Upload gone() {
    return whole().discard(LATER).next();
  }

  static Upload storing(Upload upload, Part part) {
    return upload.announce(part, NOON).next().store(part, NOON).next();
  }

  static Part piece(int number) {
    return piece(number, "a");
  }

  /**
   * @param bytes stands for what the piece holds
   */
  static Part piece(int number, String bytes) {
    long offset = (long) number * Upload.CHUNK;
    int length = (int) Math.min(Upload.CHUNK, SIZE - offset);
    return new Part(offset, length, bytes.repeat(64), "quarantine/uploads/" + number + bytes);
  }
}
