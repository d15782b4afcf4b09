package cn.xuezhao.photo.standardization;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A part of an upright picture, in shares of its width and height: 0 is the left or upper edge, 1
 * the right or lower one.
 */
@Schema(
    description =
        "A part of the upright picture (EXIF orientation applied), in shares of its width and"
            + " height: 0 is the left or upper edge, 1 the right or lower one. An automatic one may"
            + " reach beyond the edges, where only wall is missing.")
public record Crop(double x, double y, double width, double height) {

  /** Clients count in pixels of a screen; a hundredth off is their rounding. */
  private static final double ROUNDING = 0.01;

  private static final double EDGE = 1e-6;

  /** Below it nobody has looked at what they chose. */
  private static final double SMALLEST = 0.02;

  /** Reads {@code x,y,width,height}; empty when these are not four numbers. */
  public static Optional<Crop> parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Crop(
              Double.parseDouble(parts[0]),
              Double.parseDouble(parts[1]),
              Double.parseDouble(parts[2]),
              Double.parseDouble(parts[3])));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** The same crop gives the same text. */
  public String text() {
    return x + "," + y + "," + width + "," + height;
  }

  /** Whether all of it lies in the picture, and it is a part worth speaking of. */
  public boolean liesInside() {
    return DoubleStream.of(x, y, width, height).allMatch(Double::isFinite)
        && Math.min(x, y) >= -EDGE
        && Math.max(x + width, y + height) <= 1 + EDGE
        && Math.min(width, height) >= SMALLEST;
  }

  /** Whether it has the shape of a standard photo in a picture of this size, 3 to 4. */
  public boolean hasShapeIn(int pictureWidth, int pictureHeight) {
    double ratio = width * pictureWidth / (height * pictureHeight);
    return Math.abs(ratio / 0.75 - 1) <= ROUNDING;
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(x);
    out.writeDouble(y);
    out.writeDouble(width);
    out.writeDouble(height);
  }

  static Crop read(DataInput in) throws IOException {
    return new Crop(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
  }
}
