package cn.xuezhao.photo.decoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the numbers of an upload mean: the colorants and curves of its embedded ICC profile, as far
 * as those are what telephones and cameras write. Read here and not by the platform's color
 * library: a profile is as untrusted as the picture around it.
 *
 * @param colorants XYZ of red, green and blue, row by row
 * @param curves brightness of each of the 256 levels, for red, green and blue
 */
@SuppressWarnings("ArrayRecordComponent") // tables, never compared
record ColorProfile(double[][] colorants, double[][] curves) {

  private static final byte[] MARK = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final int APP2 = 0xE2;
  private static final int SCAN = 0xDA;
  private static final int HEADER = 128;
  private static final int LEVELS = 256;

  /** The profile of a JPEG; empty when there is none, or one that is no matrix of RGB. */
  static Optional<ColorProfile> of(byte[] jpeg) {
    try {
      byte[] profile = embedded(jpeg);
      return profile.length > HEADER ? parse(ByteBuffer.wrap(profile)) : Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      // What cannot be read is no reason to refuse a photo: most programs ignore it as well.
      return Optional.empty();
    }
  }

  private static byte[] embedded(byte[] jpeg) {
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    int at = 2;
    while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != SCAN) {
      int length = (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
      int from = at + 4;
      int content = from + MARK.length + 2;
      boolean isProfile =
          (jpeg[at + 1] & 0xFF) == APP2
              && length > MARK.length + 4
              && Arrays.equals(jpeg, from, from + MARK.length, MARK, 0, MARK.length);
      at += 2 + length;
      if (isProfile) {
        profile.write(jpeg, content, at - content);
      }
    }
    return profile.toByteArray();
  }

  private static Optional<ColorProfile> parse(ByteBuffer profile) {
    boolean usable = text(profile, 16).equals("RGB ") && text(profile, 20).equals("XYZ ");
    double[][] colorants = new double[3][3];
    double[][] curves = new double[3][];
    String[] channels = {"r", "g", "b"};
    for (int channel = 0; usable && channel < 3; channel++) {
      int xyz = tag(profile, channels[channel] + "XYZ");
      int curve = tag(profile, channels[channel] + "TRC");
      usable = xyz > 0 && curve > 0;
      if (usable) {
        for (int row = 0; row < 3; row++) {
          colorants[row][channel] = fixed(profile, xyz + 8 + 4 * row);
        }
        curves[channel] = curve(profile, curve);
      }
    }
    return usable ? Optional.of(new ColorProfile(colorants, curves)) : Optional.empty();
  }

  private static int tag(ByteBuffer profile, String name) {
    int count = profile.getInt(HEADER);
    for (int i = 0; i < count; i++) {
      int at = HEADER + 4 + 12 * i;
      if (text(profile, at).equals(name)) {
        return profile.getInt(at + 4);
      }
    }
    return 0;
  }

  private static double[] curve(ByteBuffer profile, int at) {
    double[] curve = new double[LEVELS];
    boolean formula = text(profile, at).equals("para");
    for (int level = 0; level < LEVELS; level++) {
      double x = level / (LEVELS - 1.0);
      curve[level] = formula ? formula(profile, at, x) : table(profile, at, x);
    }
    return curve;
  }

  /** ICC.1, 10.6: nothing is straight, one number is an exponent, more are points. */
  private static double table(ByteBuffer profile, int at, double x) {
    int count = profile.getInt(at + 8);
    if (count == 0) {
      return x;
    }
    if (count == 1) {
      return Math.pow(x, (profile.getShort(at + 12) & 0xFFFF) / 256.0);
    }
    double place = x * (count - 1);
    int low = Math.min((int) place, count - 2);
    double one = (profile.getShort(at + 12 + 2 * low) & 0xFFFF) / 65535.0;
    double other = (profile.getShort(at + 14 + 2 * low) & 0xFFFF) / 65535.0;
    return one + (place - low) * (other - one);
  }

  /** ICC.1, 10.18: an exponent, from type 1 on with a straight line below some point. */
  private static double formula(ByteBuffer profile, int at, double x) {
    int type = profile.getShort(at + 8);
    double[] p = new double[7];
    int[] counts = {1, 3, 4, 5, 7};
    for (int i = 0; i < counts[type]; i++) {
      p[i] = fixed(profile, at + 12 + 4 * i);
    }
    return switch (type) {
      case 0 -> Math.pow(x, p[0]);
      case 1 -> x >= -p[2] / p[1] ? Math.pow(p[1] * x + p[2], p[0]) : 0;
      case 2 -> p[3] + (x >= -p[2] / p[1] ? Math.pow(p[1] * x + p[2], p[0]) : 0);
      default -> x >= p[4] ? Math.pow(p[1] * x + p[2], p[0]) + p[5] : p[3] * x + p[6];
    };
  }

  private static double fixed(ByteBuffer profile, int at) {
    return profile.getInt(at) / 65536.0;
  }

  private static String text(ByteBuffer profile, int at) {
    byte[] four = new byte[4];
    profile.get(at, four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }
}
