package cn.xuezhao.photolab.report;

import cn.xuezhao.photo.decoding.MatArena;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Small pictures as data of a page, upright as people see them. */
final class Thumbnails {

  private static final int HEIGHT = 220;
  private static final int QUALITY = 72;

  private Thumbnails() {}

  /** Empty when the file is no picture. */
  static String of(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  static String of(byte[] file) {
    try (MatArena arena = new MatArena()) {
      MatOfByte bytes = arena.own(new MatOfByte(file));
      Mat picture = arena.own(Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_REDUCED_COLOR_2));
      if (picture.empty()) {
        return "";
      }
      Mat small = arena.mat();
      double scale = (double) HEIGHT / picture.rows();
      Imgproc.resize(
          picture,
          small,
          new Size(Math.max(1, picture.cols() * scale), HEIGHT),
          0,
          0,
          Imgproc.INTER_AREA);
      MatOfByte jpeg = arena.own(new MatOfByte());
      Imgcodecs.imencode(
          ".jpg", small, jpeg, arena.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY)));
      return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.toArray());
    }
  }
}
