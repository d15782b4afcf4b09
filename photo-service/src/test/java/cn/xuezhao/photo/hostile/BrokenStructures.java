package cn.xuezhao.photo.hostile;

import static cn.xuezhao.photo.hostile.HostilePicture.NO_IMAGE;
import static cn.xuezhao.photo.hostile.HostilePicture.TRUNCATED;

import java.util.Arrays;
import java.util.List;

/** JPEG whose segments are cut, missing, doubled or in the wrong place. */
final class BrokenStructures {

  private static final byte[] NO_RESTARTS = {0, 0};

  private BrokenStructures() {}

  static void addTo(HostileCorpus corpus) {
    cutOff(corpus);
    closedAgain(corpus);
    markersAstray(corpus);
    segmentsMissing(corpus);
    segmentsTwice(corpus);
    restarts(corpus);
  }

  private static void cutOff(HostileCorpus corpus) {
    Jpeg picture = Jpeg.plain();
    List<Integer> offsets = picture.offsets();
    for (int i = 1; i < offsets.size(); i++) {
      int offset = offsets.get(i);
      corpus.add("cut before segment " + i, TRUNCATED, () -> cut(picture, offset));
      corpus.add("cut inside marker " + i, TRUNCATED, () -> cut(picture, offset + 1));
      if (i < offsets.size() - 1) {
        corpus.add("cut inside length " + i, TRUNCATED, () -> cut(picture, offset + 3));
      }
    }
    for (int percent : new int[] {30, 60, 99}) {
      corpus.add("cut at %d %%".formatted(percent), TRUNCATED, () -> part(picture, percent));
      corpus.add(
          "progressive, cut at %d %%".formatted(percent),
          TRUNCATED,
          () -> part(Jpeg.progressive(640, 640), percent));
    }
  }

  /** What a decoder repairs in silence; a person sees the grey rest, and so do the rules. */
  private static void closedAgain(HostileCorpus corpus) {
    for (int percent : new int[] {30, 99}) {
      corpus.judged(
          "cut at %d %% and closed again".formatted(percent),
          () -> Bytes.concat(part(Jpeg.plain(), percent), Bytes.of(0xFF, Jpeg.END)));
      corpus.judged(
          "progressive, cut at %d %% and closed again".formatted(percent),
          () -> Bytes.concat(part(Jpeg.progressive(640, 640), percent), Bytes.of(0xFF, Jpeg.END)));
    }
  }

  private static void markersAstray(HostileCorpus corpus) {
    corpus.damaged("start and end", () -> Bytes.of(0xFF, Jpeg.START, 0xFF, Jpeg.END));
    corpus.add("end first", NO_IMAGE, () -> Bytes.of(0xFF, Jpeg.END, 0xFF, Jpeg.START, 0xFF));
    corpus.damaged(
        "start twice", () -> Bytes.concat(Bytes.of(0xFF, Jpeg.START), Jpeg.plain().bytes()));
    corpus.damaged("no marker after a segment", () -> inserted(Bytes.of(0, 0, 0)));
    corpus.damaged("reserved marker", () -> inserted(Bytes.of(0xFF, 1)));
    corpus.damaged("marker of zero", () -> inserted(Bytes.of(0xFF, 0)));
    corpus.damaged("restart before the picture", () -> inserted(Bytes.of(0xFF, 0xD0)));
    corpus.judged("fill bytes before a marker", () -> inserted(Bytes.of(0xFF, 0xFF, 0xFF)));
    corpus.damaged("scan before the frame", () -> Jpeg.plain().scansFirst().bytes());
    corpus.add("no end", TRUNCATED, () -> cut(Jpeg.plain(), Jpeg.plain().bytes().length - 2));
    corpus.add(
        "number of lines at the end",
        HostilePicture.UNSUPPORTED,
        () -> Jpeg.plain().withAfterScans(0xDC, Bytes.of(2, 128)).bytes());
    corpus.damaged(
        "segments of the future", () -> Jpeg.plain().with(0xF0, "?").with(0xFD, "?").bytes());
    corpus.judged(
        "comment after the picture data",
        () -> Jpeg.plain().withAfterScans(Jpeg.COMMENT, Bytes.text("late")).bytes());
  }

  private static void segmentsMissing(HostileCorpus corpus) {
    corpus.damaged("no frame", () -> Jpeg.plain().without(Jpeg.FRAME).bytes());
    corpus.damaged("no picture data", () -> Jpeg.plain().without(Jpeg.SCAN).bytes());
    corpus.damaged("no quantization", () -> Jpeg.plain().without(Jpeg.QUANTIZATION).bytes());
    corpus.judged("no code tables", () -> Jpeg.plain().without(Jpeg.HUFFMAN).bytes());
    corpus.judged("no JFIF header", () -> Jpeg.plain().without(Jpeg.APP0).bytes());
  }

  private static void segmentsTwice(HostileCorpus corpus) {
    corpus.damaged("frame twice", () -> Jpeg.plain().repeated(Jpeg.FRAME, 2).bytes());
    corpus.judged("JFIF header 20 times", () -> Jpeg.plain().repeated(Jpeg.APP0, 20).bytes());
    corpus.judged(
        "quantization 500 times", () -> Jpeg.plain().repeated(Jpeg.QUANTIZATION, 500).bytes());
    corpus.judged("code tables 500 times", () -> Jpeg.plain().repeated(Jpeg.HUFFMAN, 500).bytes());
    corpus.judged("same scan 64 times", () -> Jpeg.plain().repeated(Jpeg.SCAN, 64).bytes());
    corpus.damaged("same scan 65 times", () -> Jpeg.plain().repeated(Jpeg.SCAN, 65).bytes());
    corpus.damaged(
        "progressive with 300 scans",
        () -> Jpeg.progressive(640, 640).repeated(Jpeg.SCAN, 292).bytes());
    corpus.damaged(
        "progressive of 36 megapixels with 60 scans",
        () -> Jpeg.progressive(640, 640).claiming(6000, 6000).repeated(Jpeg.SCAN, 52).bytes());
  }

  private static void restarts(HostileCorpus corpus) {
    corpus.judged("restarts announced, none there", () -> restartEvery(0, 4));
    corpus.judged("restarts of zero", () -> restartEvery(0, 0));
    corpus.judged(
        "restarts not announced", () -> withRestarts(Jpeg.plain().bytes(), 0xD0, 0xD1, 0xD2));
    corpus.judged(
        "restarts in the wrong order", () -> withRestarts(restartEvery(0, 40), 0xD5, 0xD1, 0xD7));
    corpus.judged(
        "one restart again and again", () -> withRestarts(restartEvery(0, 40), 0xD0, 0xD0, 0xD0));
    corpus.damaged(
        "restart interval of three bytes",
        () -> Jpeg.plain().withBeforeScan(Jpeg.RESTART_INTERVAL, Bytes.of(0, 4, 0)).bytes());
  }

  private static byte[] restartEvery(int high, int low) {
    byte[] interval = NO_RESTARTS.clone();
    interval[0] = (byte) high;
    interval[1] = (byte) low;
    return Jpeg.plain().withBeforeScan(Jpeg.RESTART_INTERVAL, interval).bytes();
  }

  /** Overwrites bytes of the picture data. */
  private static byte[] withRestarts(byte[] picture, int... markers) {
    int from = picture.length / 2;
    for (int i = 0; i < markers.length; i++) {
      picture[from + 100 * i] = (byte) 0xFF;
      picture[from + 100 * i + 1] = (byte) markers[i];
    }
    return picture;
  }

  private static byte[] inserted(byte[] bytes) {
    byte[] picture = Jpeg.plain().bytes();
    int after = Jpeg.plain().offsets().get(1);
    return Bytes.concat(
        Arrays.copyOf(picture, after), bytes, Arrays.copyOfRange(picture, after, picture.length));
  }

  private static byte[] cut(Jpeg picture, int length) {
    return Arrays.copyOf(picture.bytes(), length);
  }

  private static byte[] part(Jpeg picture, int percent) {
    byte[] bytes = picture.bytes();
    return Arrays.copyOf(bytes, bytes.length * percent / 100);
  }
}
