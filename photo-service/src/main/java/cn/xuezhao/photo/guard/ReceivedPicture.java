package cn.xuezhao.photo.guard;

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
 * The bytes of one picture that came in, in a file of the work folder that is gone when closed.
 * Memory stays small however large the picture is.
 *
 * @param sha256 of the bytes, hex
 */
public record ReceivedPicture(Path file, String sha256) implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /**
   * Takes the bytes in and has the guard look at them.
   *
   * @throws cn.xuezhao.kit.domain.Refusal when they must not reach a decoder
   */
  public static ReceivedPicture receive(InputStream body, Path folder, UploadGuard guard)
      throws IOException {
    ReceivedPicture picture = copy(body, folder, guard.maxBytes());
    try {
      picture.inspect(guard);
      return picture;
    } catch (IOException | RuntimeException failure) {
      picture.close();
      throw failure;
    }
  }

  /**
   * Takes the bytes in without looking at them. Stops one byte after the limit; the guard then says
   * that it is too large.
   */
  public static ReceivedPicture copy(InputStream body, Path folder, long limit) throws IOException {
    Path file = Files.createTempFile(Files.createDirectories(folder), "upload", ".bin");
    try {
      return new ReceivedPicture(file, write(body, file, limit));
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /**
   * Has the guard look at the bytes.
   *
   * @throws cn.xuezhao.kit.domain.Refusal when they must not reach a decoder
   */
  public void inspect(UploadGuard guard) throws IOException {
    try (InputStream written = Files.newInputStream(file)) {
      guard.inspect(written);
    } catch (UploadRefused refused) {
      throw UploadProblem.of(refused);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static String write(InputStream body, Path file, long limit) throws IOException {
    MessageDigest digest = digest();
    try (OutputStream out = Files.newOutputStream(file);
        InputStream in = new DigestInputStream(body, digest)) {
      byte[] buffer = new byte[BUFFER];
      long left = limit + 1;
      int read = in.read(buffer, 0, (int) Math.min(BUFFER, left));
      while (read > 0) {
        out.write(buffer, 0, read);
        left -= read;
        read = left == 0 ? -1 : in.read(buffer, 0, (int) Math.min(BUFFER, left));
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
