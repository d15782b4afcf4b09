package cn.xuezhao.photo.decoding;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** How a camera was held: the eight ways of EXIF to store an upright picture. */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  UPSIDE_DOWN_MIRRORED,
  LEFT_MIRRORED,
  LEFT,
  RIGHT_MIRRORED,
  RIGHT;

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  /** What a JPEG says; empty when it says several things or is damaged. */
  static Optional<Orientation> of(byte[] jpeg) {
    try {
      List<byte[]> segments = exif(jpeg);
      Metadata metadata = new Metadata();
      new ExifReader().readJpegSegments(segments, metadata, JpegSegmentType.APP1);
      return segments.size() > 1 ? Optional.empty() : Optional.of(of(metadata));
    } catch (JpegProcessingException | IOException _) {
      return Optional.empty();
    }
  }

  private static List<byte[]> exif(byte[] jpeg) throws JpegProcessingException, IOException {
    Iterable<byte[]> segments =
        JpegSegmentReader.readSegments(
                new SequentialByteArrayReader(jpeg), List.of(JpegSegmentType.APP1))
            .getSegments(JpegSegmentType.APP1);
    return StreamSupport.stream(segments.spliterator(), false)
        .filter(segment -> segment.length > EXIF.length)
        .filter(segment -> Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length))
        .toList();
  }

  private static Orientation of(Metadata metadata) {
    ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer told = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
    return told == null || told < 1 || told > values().length ? UPRIGHT : values()[told - 1];
  }

  /** Turns a picture as it was stored. */
  Mat upright(Mat stored, MatArena arena) {
    if (this == UPRIGHT) {
      return stored;
    }
    Mat upright = arena.mat();
    switch (this) {
      case UPRIGHT -> throw new AssertionError(this);
      case MIRRORED -> Core.flip(stored, upright, 1);
      case UPSIDE_DOWN -> Core.flip(stored, upright, -1);
      case UPSIDE_DOWN_MIRRORED -> Core.flip(stored, upright, 0);
      case LEFT_MIRRORED -> Core.transpose(stored, upright);
      case LEFT -> Core.rotate(stored, upright, Core.ROTATE_90_CLOCKWISE);
      case RIGHT_MIRRORED -> {
        Core.transpose(stored, upright);
        Core.flip(upright, upright, -1);
      }
      case RIGHT -> Core.rotate(stored, upright, Core.ROTATE_90_COUNTERCLOCKWISE);
    }
    return upright;
  }
}
