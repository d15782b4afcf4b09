package cn.xuezhao.acceptance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real portraits, made by {@code ./xuezhao test} from a development package and never committed.
 */
public final class Portraits {

  private static final Path FOLDER =
      Path.of(System.getenv().getOrDefault("XUEZHAO_PORTRAITS", "target/portraits"));

  private Portraits() {}

  /** A photo that the automatic screening has nothing to say about. */
  public static byte[] passing() {
    return read("portrait.jpg");
  }

  /** The same person, the head tilted by 12 degrees. */
  public static byte[] tilted() {
    return read("tilted.jpg");
  }

  public static byte[] withTwoFaces() {
    return read("two-faces.jpg");
  }

  public static byte[] withoutFace() {
    return read("no-face.jpg");
  }

  private static byte[] read(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException("portraits are made by ./xuezhao test", failure);
    }
  }
}
