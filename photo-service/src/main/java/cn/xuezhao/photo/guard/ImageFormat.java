package cn.xuezhao.photo.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes; its name and declared type prove nothing. */
enum ImageFormat {
  JPEG,
  PNG,
  GIF,
  WEBP,
  HEIC,
  AVIF,
  TIFF,
  BMP,
  PSD,
  JPEG_2000,
  JPEG_XL,
  SVG,
  PDF,
  VIDEO,
  UNKNOWN;

  /** Enough first bytes to tell. */
  static final int HEAD = 64;

  static ImageFormat of(byte[] head) {
    if (starts(head, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return PNG;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return WEBP;
    }
    return text.startsWith("ftyp", 4) ? brand(text) : other(head, text);
  }

  boolean isImage() {
    return this != UNKNOWN && this != PDF && this != VIDEO;
  }

  private static ImageFormat brand(String text) {
    String brand = text.substring(8, Math.min(12, text.length()));
    return switch (brand) {
      case "avif", "avis" -> AVIF;
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> HEIC;
      default -> VIDEO;
    };
  }

  private static ImageFormat other(byte[] head, String text) {
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return GIF;
    }
    if (text.startsWith("II*\0") || text.startsWith("II+\0") || text.startsWith("MM\0*")) {
      return TIFF;
    }
    if (starts(head, 0xFF, 0x4F, 0xFF, 0x51) || text.startsWith("jP  ", 4)) {
      return JPEG_2000;
    }
    if (starts(head, 0xFF, 0x0A) || text.startsWith("JXL ", 4)) {
      return JPEG_XL;
    }
    return byText(text);
  }

  private static ImageFormat byText(String text) {
    if (text.startsWith("BM")) {
      return BMP;
    }
    if (text.startsWith("8BPS")) {
      return PSD;
    }
    if (text.startsWith("%PDF")) {
      return PDF;
    }
    String markup = text.stripLeading();
    return markup.startsWith("<svg") || markup.startsWith("<?xml") ? SVG : UNKNOWN;
  }

  private static boolean starts(byte[] head, int... magic) {
    return head.length >= magic.length
        && Arrays.equals(toBytes(magic), Arrays.copyOf(head, magic.length));
  }

  private static byte[] toBytes(int... magic) {
    byte[] bytes = new byte[magic.length];
    for (int i = 0; i < magic.length; i++) {
      bytes[i] = (byte) magic[i];
    }
    return bytes;
  }
}
