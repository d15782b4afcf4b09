package cn.xuezhao.photo.hostile;

import cn.xuezhao.photo.guard.TestImages;
import java.nio.ByteOrder;
import java.util.Arrays;

/** JPEG with blocks that describe it wrongly, endlessly, or in circles. */
final class Metadata {

  private static final int COLOR_PROFILE = 0xE2;
  private static final int LONGEST = 65_533;

  private Metadata() {}

  static void addTo(HostileCorpus corpus) {
    orientations(corpus);
    directories(corpus);
    profiles(corpus);
    heaps(corpus);
    thumbnails(corpus);
  }

  private static void orientations(HostileCorpus corpus) {
    for (int value = 0; value <= 9; value++) {
      int orientation = value;
      corpus.judged(
          "orientation " + value, () -> exif(Exif.orientation(orientation, ByteOrder.BIG_ENDIAN)));
    }
    for (int value = 1; value <= 8; value++) {
      int orientation = value;
      corpus.judged(
          "orientation %d with a small picture".formatted(value),
          () -> exif(Exif.orientationAndThumbnail(orientation, TestImages.jpeg(160, 120))));
    }
    corpus.judged(
        "orientation in the other byte order",
        () -> exif(Exif.orientation(6, ByteOrder.LITTLE_ENDIAN)));
    corpus.judged(
        "two orientations",
        () ->
            Jpeg.plain()
                .with(Exif.SEGMENT, Exif.orientation(6, ByteOrder.BIG_ENDIAN))
                .with(Exif.SEGMENT, Exif.orientation(3, ByteOrder.BIG_ENDIAN))
                .bytes());
    corpus.judged(
        "orientation of 65535", () -> exif(Exif.orientation(65_535, ByteOrder.BIG_ENDIAN)));
  }

  private static void directories(HostileCorpus corpus) {
    corpus.judged("directory after itself", () -> exif(Exif.recursive()));
    corpus.judged("directory inside itself", () -> exif(Exif.recursivePointer()));
    corpus.judged("directory of 65535 entries", () -> exif(Exif.countless()));
    for (int offset : new int[] {0, 1, 7, 25, 1_000_000, Integer.MAX_VALUE, -1}) {
      corpus.judged("directory at " + offset, () -> exif(Exif.directoryAt(offset)));
    }
    corpus.judged("place of the picture", () -> exif(Exif.gps("41.80N 123.43E")));
    corpus.judged("values beyond the end", () -> exif(Exif.pointing(0x10F, 9, 1 << 30)));
    corpus.judged("values without number", () -> exif(Exif.pointing(0x927C, -1, 26)));
    corpus.judged("EXIF of four bytes", () -> exif(Bytes.text("Exif")));
    corpus.judged("EXIF of nothing but its name", () -> exif(Bytes.of('E', 'x', 'i', 'f', 0, 0)));
    corpus.judged("EXIF in no byte order", () -> exif(Bytes.text("Exif\0\0XX\0*\0\0\0\b")));
    byte[] block = Exif.orientation(6, ByteOrder.BIG_ENDIAN);
    for (int length : new int[] {12, 16, 20, 30}) {
      corpus.judged(
          "EXIF cut after %d bytes".formatted(length), () -> exif(Arrays.copyOf(block, length)));
    }
  }

  private static void profiles(HostileCorpus corpus) {
    corpus.judged("broken color profile", () -> profile(1, 1, 5000).bytes());
    corpus.judged("color profile without its parts", () -> profile(3, 9, 5000).bytes());
    corpus.judged("color profile part 0 of 0", () -> profile(0, 0, 5000).bytes());
    corpus.judged(
        "color profile of 13 MB",
        () -> {
          Jpeg picture = Jpeg.plain();
          for (int part = 200; part >= 1; part--) {
            picture = picture.with(COLOR_PROFILE, profilePart(part, 200, LONGEST - 14));
          }
          return picture.bytes();
        });
  }

  private static void heaps(HostileCorpus corpus) {
    corpus.judged("comments of 13 MB", () -> heap(Jpeg.COMMENT));
    corpus.judged("EXIF of 13 MB", () -> heap(Exif.SEGMENT));
    corpus.judged("Photoshop blocks of 13 MB", () -> heap(0xED));
    corpus.judged(
        "50000 empty comments",
        () -> {
          byte[] picture = Jpeg.plain().bytes();
          byte[] empty = Bytes.of(0xFF, Jpeg.COMMENT, 0, 2);
          byte[] all = new byte[50_000 * empty.length];
          for (int at = 0; at < all.length; at++) {
            all[at] = empty[at % empty.length];
          }
          return Bytes.concat(
              Arrays.copyOf(picture, 2), all, Arrays.copyOfRange(picture, 2, picture.length));
        });
    corpus.judged(
        "XMP with an entity bomb",
        () ->
            Jpeg.plain()
                .with(
                    Exif.SEGMENT,
                    "http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
                        + "<!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>")
                .bytes());
  }

  private static void thumbnails(HostileCorpus corpus) {
    byte[] named = Bytes.text("JFIF\0\u0001\u0002\0\0\u0001\0\u0001");
    corpus.judged(
        "small picture in the JFIF header",
        () ->
            Jpeg.plain()
                .replaced(Jpeg.APP0, Bytes.concat(named, Bytes.of(60, 60), new byte[60 * 60 * 3]))
                .bytes());
    corpus.judged(
        "small picture that is not there",
        () -> Jpeg.plain().replaced(Jpeg.APP0, Bytes.concat(named, Bytes.of(255, 255))).bytes());
    corpus.judged(
        "small picture that is a JPEG",
        () ->
            Jpeg.plain()
                .with(
                    Jpeg.APP0, Bytes.concat(Bytes.text("JFXX\0\u0010"), TestImages.jpeg(100, 100)))
                .bytes());
  }

  private static byte[] heap(int marker) {
    Jpeg picture = Jpeg.plain();
    byte[] content = Bytes.noise(LONGEST);
    for (int i = 0; i < 200; i++) {
      picture = picture.with(marker, content);
    }
    return picture.bytes();
  }

  private static Jpeg profile(int part, int parts, int length) {
    return Jpeg.plain().with(COLOR_PROFILE, profilePart(part, parts, length));
  }

  private static byte[] profilePart(int part, int parts, int length) {
    return Bytes.concat(Bytes.text("ICC_PROFILE\0"), Bytes.of(part, parts), Bytes.noise(length));
  }

  private static byte[] exif(byte[] block) {
    return Jpeg.plain().with(Exif.SEGMENT, block).bytes();
  }
}
