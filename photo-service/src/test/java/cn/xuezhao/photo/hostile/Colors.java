package cn.xuezhao.photo.hostile;

import static cn.xuezhao.photo.hostile.HostilePicture.UNSUPPORTED;

import cn.xuezhao.photo.guard.TestImages;
import java.awt.image.BufferedImage;

/** JPEG in color models and codings that are no photo of a phone. */
final class Colors {

  private static final int ADOBE = 0xEE;

  private Colors() {}

  static void addTo(HostileCorpus corpus) {
    corpus.add("gray", UNSUPPORTED, Colors::gray);
    for (int count : new int[] {0, 1, 2, 5, 255}) {
      corpus.add("%d channels".formatted(count), UNSUPPORTED, () -> channels(count).bytes());
    }
    corpus.add("CMYK", UNSUPPORTED, () -> channels(4).with(ADOBE, adobe(0)).bytes());
    corpus.add("YCCK", UNSUPPORTED, () -> channels(4).with(ADOBE, adobe(2)).bytes());
    corpus.judged("RGB by Adobe", () -> Jpeg.plain().with(ADOBE, adobe(0)).bytes());
    corpus.judged("unknown transform of Adobe", () -> Jpeg.plain().with(ADOBE, adobe(77)).bytes());
    corpus.judged(
        "several opinions of Adobe",
        () ->
            Jpeg.plain().with(ADOBE, adobe(0)).with(ADOBE, adobe(1)).with(ADOBE, adobe(2)).bytes());
    corpus.judged("Adobe cut short", () -> Jpeg.plain().with(ADOBE, "Adobe").bytes());
    for (int bits : new int[] {0, 2, 12, 16}) {
      corpus.add(
          "%d bits".formatted(bits),
          UNSUPPORTED,
          () -> Jpeg.plain().set(Jpeg.FRAME, 2, bits).bytes());
    }
    for (int frame : new int[] {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}) {
      corpus.add(
          "coding %02X".formatted(frame),
          UNSUPPORTED,
          () -> Jpeg.plain().renamed(Jpeg.FRAME, frame).bytes());
    }
    corpus.add(
        "arithmetic tables",
        UNSUPPORTED,
        () -> Jpeg.plain().withBeforeScan(0xCC, Bytes.of(0, 0x10)).bytes());
    corpus.add(
        "hierarchy",
        UNSUPPORTED,
        () -> Jpeg.plain().renamed(Jpeg.FRAME, 0xC5).with(0xDE, new byte[6]).bytes());
    corpus.judged("progressive", () -> Jpeg.progressive(640, 640).bytes());
  }

  private static byte[] gray() {
    return TestImages.jpeg(TestImages.paint(640, 640, BufferedImage.TYPE_BYTE_GRAY), false);
  }

  private static Jpeg channels(int count) {
    byte[] frame = new byte[6 + 3 * count];
    byte[] honest = Bytes.of(8, 2, 128, 2, 128, count);
    System.arraycopy(honest, 0, frame, 0, 6);
    for (int i = 0; i < count; i++) {
      frame[6 + 3 * i] = (byte) (i + 1);
      frame[7 + 3 * i] = 0x11;
    }
    return Jpeg.plain().replaced(Jpeg.FRAME, frame);
  }

  private static byte[] adobe(int transform) {
    return Bytes.concat(Bytes.text("Adobe"), Bytes.of(0, 100, 0, 0, 0, 0, transform));
  }
}
