package cn.xuezhao.photo.guard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads an upload byte by byte, counts, and stops at the limit of size or at a sudden end. */
final class ByteCounter {

  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[65536];
  private int position;
  private int end;
  private long before;

  ByteCounter(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The first bytes, which stay to be read. */
  byte[] peek(int length) throws IOException {
    end = in.readNBytes(buffer, 0, buffer.length);
    return Arrays.copyOf(buffer, Math.min(length, end));
  }

  /** The next byte; an end of file here means that something is missing. */
  int next() throws IOException {
    if (position == end && !fill()) {
      throw new UploadRefused(Refusal.TRUNCATED, "picture ends after " + count() + " bytes");
    }
    return buffer[position++] & 0xFF;
  }

  int nextShort() throws IOException {
    return next() << 8 | next();
  }

  long nextInt() throws IOException {
    return (long) nextShort() << 16 | nextShort();
  }

  void skip(long bytes) throws IOException {
    long left = bytes;
    while (left > 0) {
      next();
      int step = (int) Math.min(left - 1, end - position);
      position += step;
      left -= step + 1L;
    }
  }

  /** Goes behind the next byte of this value. */
  void skipPast(int value) throws IOException {
    while (true) {
      while (position < end) {
        if ((buffer[position++] & 0xFF) == value) {
          return;
        }
      }
      if (!fill()) {
        throw new UploadRefused(Refusal.TRUNCATED, "picture ends after " + count() + " bytes");
      }
    }
  }

  /** Skips bytes that are not coded picture. */
  void search(long bytes, Stowaways stowaways) throws IOException {
    for (long left = bytes; left > 0; left--) {
      int value = next();
      stowaways.see(value, count());
    }
  }

  /** Counts what follows the picture; phones append films and further pictures. */
  void searchRest(Stowaways stowaways) throws IOException {
    while (position < end || fill()) {
      while (position < end) {
        int value = buffer[position++] & 0xFF;
        stowaways.see(value, count());
      }
    }
    stowaways.end(count());
  }

  long count() {
    return before + position;
  }

  private boolean fill() throws IOException {
    before += end;
    position = 0;
    end = Math.max(0, in.read(buffer));
    if (before + end > limit) {
      throw new UploadRefused(Refusal.TOO_LARGE, "upload length: over %d bytes".formatted(limit));
    }
    return end > 0;
  }
}
