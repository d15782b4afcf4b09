package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.guard.UploadRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of one upload, in a file of the work folder that is gone when closed. Memory stays
 * small however large the picture is.
 *
 * @param sha256 of the bytes, hex
 */
record Upload(Path file, String sha256) implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  /**
   * Takes the bytes in and has the guard look at them.
   *
   * @throws UploadProblem when they must not reach a decoder
   */
  static Upload receive(InputStream body, Path folder, UploadGuard guard) throws IOException {
    Path file = Files.createTempFile(Files.createDirectories(folder), "upload", ".bin");
    try {
      String sha256 = copy(body, file, guard.maxBytes());
      try (InputStream written = Files.newInputStream(file)) {
        guard.inspect(written);
      }
      return new Upload(file, sha256);
    } catch (UploadRefused refused) {
      Files.deleteIfExists(file);
      throw UploadProblem.of(refused);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Stops one byte after the limit; the guard then says that it is too large. */
  private static String copy(InputStream body, Path file, long limit) throws IOException {
    MessageDigest digest = digest();
    try (OutputStream out = Files.newOutputStream(file);
        InputStream in = new DigestInputStream(body, digest)) {
      byte[] chunk = new byte[CHUNK];
      long left = limit + 1;
      int read = in.read(chunk, 0, (int) Math.min(CHUNK, left));
      while (read > 0) {
        out.write(chunk, 0, read);
        left -= read;
        read = left == 0 ? -1 : in.read(chunk, 0, (int) Math.min(CHUNK, left));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
