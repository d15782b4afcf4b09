package cn.xuezhao.photo.screening;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What a file says about itself: which program wrote it, when the photo was taken, whether a
 * machine made it. Read in the child, and only numbers leave it: where somebody was is nobody's
 * business.
 */
final class FileMeasures {

  /** Where EXIF and XMP, C2PA and IPTC are. */
  private static final List<JpegSegmentType> SEGMENTS =
      List.of(JpegSegmentType.APP1, JpegSegmentType.APPB, JpegSegmentType.APPD);

  /**
   * How makers of pictures mark what no camera took: the word of IPTC, and the label that China
   * asks for since September 2025.
   */
  private static final List<byte[]> MADE_BY_MACHINES =
      List.of(ascii("rainedAlgorithmicMedia"), ascii("AIGC"));

  /** Software, and ProcessingSoftware, which the library has no name for. */
  private static final int[] WRITTEN_BY = {ExifDirectoryBase.TAG_SOFTWARE, 0x000B};

  private static final List<String> EDITORS = editors();

  private static final TimeZone SHANGHAI = TimeZone.getTimeZone("Asia/Shanghai");

  private FileMeasures() {}

  static void take(byte[] bytes, Notes notes) {
    try {
      JpegSegmentData segments =
          JpegSegmentReader.readSegments(new SequentialByteArrayReader(bytes), SEGMENTS);
      Metadata metadata = new Metadata();
      new ExifReader()
          .readJpegSegments(
              segments.getSegments(JpegSegmentType.APP1), metadata, JpegSegmentType.APP1);
      notes.add("editor", namesEditor(metadata) ? 1 : 0);
      notes.add("made-by-machine", isMadeByMachine(segments) ? 1 : 0);
      taken(metadata, notes);
    } catch (JpegProcessingException | IOException _) {
      // The guard has walked it and the decoder will; what it says of itself is not needed.
      notes.add("editor", 0);
    }
  }

  private static boolean namesEditor(Metadata metadata) {
    Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    if (exif == null) {
      return false;
    }
    for (int tag : WRITTEN_BY) {
      String text = exif.getString(tag);
      String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
      if (EDITORS.stream().anyMatch(lower::contains)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMadeByMachine(JpegSegmentData segments) {
    for (JpegSegmentType type : SEGMENTS) {
      for (byte[] segment : segments.getSegments(type)) {
        if (MADE_BY_MACHINES.stream().anyMatch(mark -> contains(segment, mark))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Days since 1970 at which the photo was taken, if the file says so. */
  private static void taken(Metadata metadata, Notes notes) {
    Directory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    Date taken =
        exif == null ? null : exif.getDate(ExifDirectoryBase.TAG_DATETIME_ORIGINAL, SHANGHAI);
    if (taken != null) {
      ZoneId zone = SHANGHAI.toZoneId();
      notes.add("taken-on", (double) LocalDate.ofInstant(taken.toInstant(), zone).toEpochDay());
    }
  }

  private static boolean contains(byte[] text, byte[] word) {
    for (int from = 0; from + word.length <= text.length; from++) {
      if (Arrays.equals(text, from, from + word.length, word, 0, word.length)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<String> editors() {
    try (InputStream in = FileMeasures.class.getResourceAsStream("/rules/editors.txt")) {
      if (in == null) {
        throw new IllegalStateException("no list of editors");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("list of editors unreadable", e);
    }
  }
}
