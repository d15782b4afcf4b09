package cn.xuezhao.photo.duplicates;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * By what a photo is known again. The face is hashed laid straight and at one size, so that
 * background, crop and size do not matter; it tells pictures apart, not people.
 *
 * @param face the inner face, as it is and seen in a mirror
 * @param frame the whole picture, as it is and seen in a mirror
 */
public record Fingerprint(Hashes face, Hashes frame) {

  /** Bits of the face by which the two differ, mirrored or not. */
  public int distanceTo(Fingerprint known) {
    return face.distanceTo(known.face);
  }

  /** Whether this photo is that one, or may be; the file itself says more when it is the same. */
  public Likeness likenessTo(Fingerprint known) {
    return Likeness.of(distanceTo(known), frame.distanceTo(known.frame));
  }

  /** Whether the other way round they are much nearer: the one is the mirror image of the other. */
  boolean isMirrorOf(Fingerprint known) {
    return face.mirrored.distance(known.face.plain) < face.plain.distance(known.face.plain);
  }

  public void write(DataOutput out) throws IOException {
    face.write(out);
    frame.write(out);
  }

  public static Fingerprint read(DataInput in) throws IOException {
    return new Fingerprint(Hashes.read(in), Hashes.read(in));
  }

  /** A picture and its mirror image. */
  public record Hashes(PictureHash plain, PictureHash mirrored) {

    /**
     * @param gray brightness of 64 by 64 pixels, row by row
     */
    public static Hashes ofFrame(float[] gray) {
      double[] waves = PictureHash.waves(gray);
      return new Hashes(
          PictureHash.ofFrame(waves), PictureHash.ofFrame(PictureHash.mirrored(waves)));
    }

    /**
     * @param gray brightness of 64 by 64 pixels, row by row
     */
    public static Hashes ofFace(float[] gray) {
      double[] waves = PictureHash.waves(gray);
      return new Hashes(PictureHash.ofFace(waves), PictureHash.ofFace(PictureHash.mirrored(waves)));
    }

    int distanceTo(Hashes known) {
      return Math.min(plain.distance(known.plain), mirrored.distance(known.plain));
    }

    private void write(DataOutput out) throws IOException {
      plain.write(out);
      mirrored.write(out);
    }

    private static Hashes read(DataInput in) throws IOException {
      return new Hashes(PictureHash.read(in), PictureHash.read(in));
    }
  }
}
