package cn.xuezhao.photo.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What all faces have in common, measured once; the file says how. */
final class UsualFace {

  private static final String FILE = "/duplicates/usual-face.csv";

  /** How strong each wave usually is; the first, the mean brightness, is not used. */
  static final double[] WAVES = read();

  private UsualFace() {}

  private static double[] read() {
    try (InputStream in = UsualFace.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no file " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      double[] waves =
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Arrays.stream(line.split(",", -1)))
              .mapToDouble(Double::parseDouble)
              .toArray();
      if (waves.length != PictureHash.WAVES * PictureHash.WAVES) {
        throw new IllegalStateException(FILE + ": " + waves.length + " (expected: 256)");
      }
      return waves;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
