package cn.xuezhao.photo.hostile;

import static cn.xuezhao.photo.hostile.HostilePicture.TOO_LARGE;
import static cn.xuezhao.photo.hostile.HostilePicture.TOO_MANY_PIXELS;
import static cn.xuezhao.photo.hostile.HostilePicture.TOO_SMALL;
import static cn.xuezhao.photo.hostile.HostilePicture.TRUNCATED;

/** JPEG with sizes, lengths and tables that are not true. */
final class WrongNumbers {

  private static final int MEGABYTE = 1 << 20;

  private WrongNumbers() {}

  static void addTo(HostileCorpus corpus) {
    dimensions(corpus);
    bombs(corpus);
    lengths(corpus);
    frames(corpus);
    scans(corpus);
    tables(corpus);
  }

  private static void dimensions(HostileCorpus corpus) {
    corpus.add("1 x 1", TOO_SMALL, () -> Jpeg.plain(1, 1).bytes());
    corpus.add("479 x 900", TOO_SMALL, () -> Jpeg.plain(479, 900).bytes());
    corpus.add("65500 x 1", TOO_SMALL, () -> Jpeg.plain().claiming(65_500, 1).bytes());
    corpus.add("1 x 65535", TOO_SMALL, () -> Jpeg.plain().claiming(1, 65_535).bytes());
    corpus.judged("480 x 480", () -> Jpeg.plain(480, 480).bytes());
    corpus.judged("481 x 6001", () -> Jpeg.plain(481, 6001).bytes());
    corpus.judged("6001 x 481", () -> Jpeg.plain(6001, 481).bytes());
    corpus.damaged("width of zero", () -> Jpeg.plain().claiming(0, 640).bytes());
    corpus.damaged("height of zero", () -> Jpeg.plain().claiming(640, 0).bytes());
    corpus.judged("claims one row less", () -> Jpeg.plain().claiming(640, 639).bytes());
    corpus.judged("claims twice the rows", () -> Jpeg.plain().claiming(640, 1280).bytes());
    corpus.judged("claims other columns", () -> Jpeg.plain().claiming(500, 640).bytes());
  }

  private static void bombs(HostileCorpus corpus) {
    for (int[] size : new int[][] {{30_000, 20_000}, {65_535, 65_535}, {8001, 8000}}) {
      corpus.add(
          "claims %d x %d".formatted(size[0], size[1]),
          TOO_MANY_PIXELS,
          () -> Jpeg.plain().claiming(size[0], size[1]).bytes());
    }
    corpus.judged("claims 8000 x 8000", () -> Jpeg.plain().claiming(8000, 8000).bytes());
    corpus.damaged("claims 480 x 65535", () -> Jpeg.plain().claiming(480, 65_535).bytes());
    corpus.judged(
        "progressive, claims 8000 x 8000",
        () -> Jpeg.progressive(640, 640).claiming(8000, 8000).bytes());
    corpus.add("one byte over the limit", TOO_LARGE, () -> padded(15 * MEGABYTE + 1));
    corpus.judged("exactly at the limit", () -> padded(15 * MEGABYTE));
  }

  private static byte[] padded(int length) {
    byte[] picture = Jpeg.plain().bytes();
    return Bytes.concat(picture, new byte[length - picture.length]);
  }

  private static void lengths(HostileCorpus corpus) {
    corpus.damaged("length of 0", () -> Jpeg.plain().withRaw(0xE5, Bytes.of(0, 0)).bytes());
    corpus.damaged("length of 1", () -> Jpeg.plain().withRaw(0xE5, Bytes.of(0, 1)).bytes());
    corpus.judged("length of 2", () -> Jpeg.plain().withRaw(0xE5, Bytes.of(0, 2)).bytes());
    corpus.add(
        "length of 65535 and nothing",
        TRUNCATED,
        () -> Jpeg.of(Jpeg.plain(480, 480).bytes()).withRaw(0xE5, Bytes.of(255, 255)).bytes());
    corpus.damaged(
        "length one too short", () -> Jpeg.plain().withRaw(0xE5, Bytes.of(0, 4, 1, 2, 3)).bytes());
    corpus.damaged(
        "length one too long", () -> Jpeg.plain().withRaw(0xE5, Bytes.of(0, 6, 1, 2, 3)).bytes());
    corpus.damaged("frame one too short", () -> Jpeg.plain().set(Jpeg.FRAME, 1, 16).bytes());
    corpus.damaged("frame one too long", () -> Jpeg.plain().set(Jpeg.FRAME, 1, 18).bytes());
    corpus.damaged("scan header too short", () -> Jpeg.plain().set(Jpeg.SCAN, 1, 10).bytes());
    corpus.damaged("code tables too short", () -> Jpeg.plain().set(Jpeg.HUFFMAN, 0, 0, 20).bytes());
  }

  private static void frames(HostileCorpus corpus) {
    for (int factor : new int[] {0, 0x05, 0x50, 0x44, 0xFF}) {
      corpus.damaged(
          "sampling factors %02X".formatted(factor),
          () -> Jpeg.plain().set(Jpeg.FRAME, 9, factor).bytes());
    }
    corpus.judged("sampling factors 11", () -> Jpeg.plain().set(Jpeg.FRAME, 9, 0x11).bytes());
    corpus.judged("sampling factors 12", () -> Jpeg.plain().set(Jpeg.FRAME, 9, 0x12).bytes());
    corpus.damaged("quantization table 7", () -> Jpeg.plain().set(Jpeg.FRAME, 10, 7).bytes());
    corpus.damaged("two channels of one name", () -> Jpeg.plain().set(Jpeg.FRAME, 11, 1).bytes());
  }

  private static void scans(HostileCorpus corpus) {
    corpus.damaged("scan of no channel", () -> Jpeg.plain().set(Jpeg.SCAN, 2, 0).bytes());
    corpus.damaged("scan of four channels", () -> Jpeg.plain().set(Jpeg.SCAN, 2, 4).bytes());
    corpus.damaged("scan of an unknown channel", () -> Jpeg.plain().set(Jpeg.SCAN, 3, 9).bytes());
    corpus.damaged("scan with code table 9", () -> Jpeg.plain().set(Jpeg.SCAN, 4, 0x99).bytes());
    corpus.judged(
        "baseline scan with spectral limits",
        () -> Jpeg.plain().set(Jpeg.SCAN, 9, 5, 3, 7).bytes());
    corpus.damaged(
        "progressive scan with spectral limits reversed",
        () -> Jpeg.progressive(640, 640).set(Jpeg.SCAN, 9, 63, 5, 0).bytes());
    corpus.damaged(
        "baseline picture that says it is progressive",
        () -> Jpeg.plain().renamed(Jpeg.FRAME, 0xC2).bytes());
    corpus.judged(
        "progressive picture that says it is baseline",
        () -> Jpeg.progressive(640, 640).renamed(0xC2, Jpeg.FRAME).bytes());
    corpus.judged("extended picture", () -> Jpeg.plain().renamed(Jpeg.FRAME, 0xC1).bytes());
  }

  private static void tables(HostileCorpus corpus) {
    corpus.damaged(
        "more codes than fit", () -> Jpeg.plain().set(Jpeg.HUFFMAN, 3, 255, 255, 255).bytes());
    corpus.damaged("code table 15", () -> Jpeg.plain().set(Jpeg.HUFFMAN, 2, 0x0F).bytes());
    corpus.damaged(
        "quantization of no table", () -> Jpeg.plain().set(Jpeg.QUANTIZATION, 2, 9).bytes());
    corpus.judged(
        "quantization of zero", () -> Jpeg.plain().set(Jpeg.QUANTIZATION, 3, 0, 0).bytes());
    corpus.damaged(
        "quantization says 16 bits", () -> Jpeg.plain().set(Jpeg.QUANTIZATION, 2, 0x10).bytes());
  }
}
