package cn.xuezhao.photolab.variations;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * A finished picture on its way into a file.
 *
 * @param longSide 0 keeps the size
 * @param software what the camera's note says it was edited with; empty for no note
 * @param orientation by EXIF: the pixels are stored turned, and are seen upright
 */
record Print(Mat bgr, int quality, int longSide, String software, int orientation) {

  static Print of(Mat bgr) {
    return new Print(bgr, 0, 0, "", 1);
  }

  Print atQuality(int quality) {
    return new Print(bgr, quality, longSide, software, orientation);
  }

  Print inSize(int longSide) {
    return new Print(bgr, quality, longSide, software, orientation);
  }

  Print editedWith(String software) {
    return new Print(bgr, quality, longSide, software, orientation);
  }

  Print turned(int orientation) {
    return new Print(bgr, quality, longSide, software, orientation);
  }

  /** The bytes of the file. */
  byte[] jpeg() {
    Mat stored = new Mat();
    MatOfByte bytes = new MatOfByte();
    MatOfInt parameters = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    try {
      switch (orientation) {
        case 3 -> Core.rotate(bgr, stored, Core.ROTATE_180);
        case 6 -> Core.rotate(bgr, stored, Core.ROTATE_90_COUNTERCLOCKWISE);
        case 8 -> Core.rotate(bgr, stored, Core.ROTATE_90_CLOCKWISE);
        default -> bgr.copyTo(stored);
      }
      Imgcodecs.imencode(".jpg", stored, bytes, parameters);
      byte[] plain = bytes.toArray();
      return software.isEmpty() && orientation == 1 ? plain : withNote(plain);
    } finally {
      stored.release();
      bytes.release();
      parameters.release();
    }
  }

  private byte[] withNote(byte[] plain) {
    byte[] text = (software + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream note = new ByteArrayOutputStream();
    note.writeBytes("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1));
    number(note, 2, 2);
    // Orientation, one short; software, text behind the table of 2 + 2 x 12 + 4 bytes.
    entry(note, 0x0112, 3, 1, orientation << 16);
    entry(note, 0x0131, 2, text.length, 38);
    number(note, 0, 4);
    note.writeBytes(text.length > 4 ? text : new byte[] {0, 0, 0, 0, 0});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 2);
    number(file, 0xFFE1, 2);
    number(file, note.size() + 2, 2);
    file.writeBytes(note.toByteArray());
    file.write(plain, 2, plain.length - 2);
    return file.toByteArray();
  }

  private static void entry(ByteArrayOutputStream out, int tag, int type, int count, int value) {
    number(out, tag, 2);
    number(out, type, 2);
    number(out, count, 4);
    number(out, value, 4);
  }

  private static void number(ByteArrayOutputStream out, int value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }
}
