package cn.xuezhao.photo.standardization;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a standard photo must be, as data: every figure comes from the rule book, the background
 * from the tenant.
 *
 * @param crown highest point of the hair from the top edge
 * @param eyes eye line from the top edge
 * @param faceWidth cheek to cheek
 * @param maxOffset how far the face may be from the vertical middle
 * @param minQuality JPEG quality factor
 * @param bytes size of the file: smallest allowed, smallest preferred, largest allowed
 */
public record OutputProfile(
    String id,
    int width,
    int height,
    int dpi,
    Band crown,
    Band eyes,
    Band faceWidth,
    double maxOffset,
    int minQuality,
    Band bytes,
    Rgb background) {

  /** The same profile with another background. */
  public OutputProfile on(Rgb color) {
    return new OutputProfile(
        id, width, height, dpi, crown, eyes, faceWidth, maxOffset, minQuality, bytes, color);
  }

  /** Writes the profile into the instructions for a child. */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    out.writeInt(width);
    out.writeInt(height);
    out.writeInt(dpi);
    for (Band band : new Band[] {crown, eyes, faceWidth, bytes}) {
      out.writeDouble(band.min());
      out.writeDouble(band.aim());
      out.writeDouble(band.max());
    }
    out.writeDouble(maxOffset);
    out.writeInt(minQuality);
    out.writeInt(background.red());
    out.writeInt(background.green());
    out.writeInt(background.blue());
  }

  /** Reads what {@link #write} wrote. */
  public static OutputProfile read(DataInput in) throws IOException {
    String id = in.readUTF();
    int width = in.readInt();
    int height = in.readInt();
    int dpi = in.readInt();
    Band crown = band(in);
    Band eyes = band(in);
    Band faceWidth = band(in);
    Band bytes = band(in);
    double maxOffset = in.readDouble();
    int minQuality = in.readInt();
    Rgb background = new Rgb(in.readInt(), in.readInt(), in.readInt());
    return new OutputProfile(
        id, width, height, dpi, crown, eyes, faceWidth, maxOffset, minQuality, bytes, background);
  }

  private static Band band(DataInput in) throws IOException {
    return new Band(in.readDouble(), in.readDouble(), in.readDouble());
  }
}
