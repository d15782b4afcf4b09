package cn.xuezhao.photo.standardization;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a picture.
 *
 * @param profile what the result must be
 * @param crop what the student chose; null where the crop is automatic
 */
public record Target(OutputProfile profile, @Nullable Crop crop) {

  /** Writes it into the instructions for a child. */
  public void write(DataOutput out) throws IOException {
    profile.write(out);
    write(crop, out);
  }

  /** Reads what {@link #write} wrote. */
  public static Target read(DataInput in) throws IOException {
    return new Target(OutputProfile.read(in), readCrop(in));
  }

  /** Writes a crop that may not be there. */
  public static void write(@Nullable Crop crop, DataOutput out) throws IOException {
    out.writeBoolean(crop != null);
    if (crop != null) {
      crop.write(out);
    }
  }

  /** Reads what {@link #write(Crop, DataOutput)} wrote. */
  public static @Nullable Crop readCrop(DataInput in) throws IOException {
    return in.readBoolean() ? Crop.read(in) : null;
  }
}
