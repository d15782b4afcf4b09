package cn.xuezhao.photo.hostile;

import static cn.xuezhao.photo.hostile.HostilePicture.NO_IMAGE;
import static cn.xuezhao.photo.hostile.HostilePicture.UNSUPPORTED;

import java.awt.image.BufferedImage;

/** Files of other kinds that are called photo.jpg. */
final class OtherFormats {

  private OtherFormats() {}

  static void addTo(HostileCorpus corpus) {
    realPictures(corpus);
    headsOfPictures(corpus);
    noPictures(corpus);
  }

  private static void realPictures(HostileCorpus corpus) {
    int color = BufferedImage.TYPE_INT_RGB;
    corpus.add("GIF", UNSUPPORTED, () -> Bytes.written("gif", BufferedImage.TYPE_BYTE_INDEXED));
    corpus.add("BMP", UNSUPPORTED, () -> Bytes.written("bmp", color));
    corpus.add("TIFF", UNSUPPORTED, () -> Bytes.written("tiff", color));
    corpus.add("PNG", UNSUPPORTED, () -> Bytes.written("png", color));
    corpus.add(
        "PNG with transparency",
        UNSUPPORTED,
        () -> Bytes.written("png", BufferedImage.TYPE_INT_ARGB));
    corpus.add("gray PNG", UNSUPPORTED, () -> Bytes.written("png", BufferedImage.TYPE_BYTE_GRAY));
    corpus.add(
        "PNG of 16 bits", UNSUPPORTED, () -> Bytes.written("png", BufferedImage.TYPE_USHORT_GRAY));
    corpus.add(
        "PNG of 1 bit", UNSUPPORTED, () -> Bytes.written("png", BufferedImage.TYPE_BYTE_BINARY));
    corpus.add("PNG bomb", UNSUPPORTED, OtherFormats::pngBomb);
    corpus.add(
        "bitmap for WAP", NO_IMAGE, () -> Bytes.written("wbmp", BufferedImage.TYPE_BYTE_BINARY));
  }

  private static void headsOfPictures(HostileCorpus corpus) {
    head(corpus, "animated GIF", "GIF89a\u0001\0\u0001\0\u0080\0\0!\u00FF\u000BNETSCAPE2.0");
    head(corpus, "WebP, lossy", "RIFF\0\u0010\0\0WEBPVP8 ");
    head(corpus, "WebP, lossless", "RIFF\0\u0010\0\0WEBPVP8L");
    head(corpus, "WebP, animated", "RIFF\0\u0010\0\0WEBPVP8X\n\0\0\0\u0002");
    head(corpus, "TIFF of a Mac", "MM\0*\0\0\0\b");
    head(corpus, "large TIFF", "II+\0\b\0\0\0");
    head(corpus, "camera raw in TIFF", "II*\0\u0010\0\0\0CR\u0002\0");
    head(corpus, "Photoshop", "8BPS\0\u0001\0\0\0\0\0\0\0\u0003");
    head(corpus, "JPEG 2000", "\0\0\0\fjP  \r\n\u0087\n");
    head(corpus, "JPEG 2000 without a box", "\u00FFO\u00FFQ\0/");
    head(corpus, "JPEG XL", "\u00FF\n\u00FA\u001F");
    head(corpus, "JPEG XL in a box", "\0\0\0\fJXL \r\n\u0087\n");
    head(corpus, "SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    head(corpus, "SVG after a declaration", "<?xml version='1.0'?>\n<svg/>");
    for (String brand : new String[] {"heic", "heix", "hevc", "mif1", "msf1", "avif", "avis"}) {
      corpus.add(
          "brand " + brand, UNSUPPORTED, () -> Bytes.concat(Bytes.box(brand), Bytes.noise(4000)));
    }
  }

  private static void noPictures(HostileCorpus corpus) {
    corpus.add("nothing at all", NO_IMAGE, () -> new byte[0]);
    corpus.add("one byte", NO_IMAGE, () -> Bytes.of(0xFF));
    corpus.add("two bytes of a JPEG", NO_IMAGE, () -> Bytes.of(0xFF, 0xD8));
    corpus.add("zeroes", NO_IMAGE, () -> new byte[1 << 20]);
    corpus.add("noise", NO_IMAGE, () -> Bytes.noise(1 << 20));
    corpus.add("ZIP", NO_IMAGE, () -> Bytes.zip("photo.jpg", "no photo"));
    for (String brand : new String[] {"mp42", "isom", "qt  ", "3gp4"}) {
      corpus.add(
          "film " + brand, NO_IMAGE, () -> Bytes.concat(Bytes.box(brand), Bytes.noise(4000)));
    }
    other(corpus, "text", "dear reviewer, this is my photo");
    other(corpus, "PDF", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
    other(corpus, "HTML", "<!DOCTYPE html><html><script>alert(1)</script></html>");
    other(corpus, "script", "#!/bin/sh\nrm -rf /\n");
    other(corpus, "PHP", "<?php system($_GET['c']); ?>");
    other(corpus, "program for Windows", "MZ\u0090\0\u0003\0\0\0");
    other(corpus, "program for Linux", "\u007FELF\u0002\u0001\u0001\0");
    other(corpus, "gzip", "\u001F\u008B\b\0\0\0\0\0");
    other(corpus, "RAR", "Rar!\u001A\u0007\u0001\0");
    other(corpus, "Office document", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    other(corpus, "sound", "ID3\u0004\0\0\0\0\0");
    other(corpus, "JSON", "{\"photo\": null}");
  }

  private static void head(HostileCorpus corpus, String name, String start) {
    corpus.add(name, UNSUPPORTED, () -> Bytes.concat(Bytes.text(start), Bytes.noise(4000)));
  }

  private static void other(HostileCorpus corpus, String name, String start) {
    corpus.add(name, NO_IMAGE, () -> Bytes.concat(Bytes.text(start), Bytes.noise(4000)));
  }

  /** A header that claims 3.6 billion pixels. */
  private static byte[] pngBomb() {
    byte[] png = Bytes.written("png", BufferedImage.TYPE_INT_RGB);
    for (int at : new int[] {18, 22}) {
      png[at] = (byte) 0xEA;
      png[at + 1] = 0x60;
    }
    return png;
  }
}
