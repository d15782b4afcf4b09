package cn.xuezhao.photo.hostile;

import cn.xuezhao.photo.guard.TestImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A JPEG taken apart into segments, to be put together wrongly. */
final class Jpeg {

  static final int START = 0xD8;
  static final int END = 0xD9;
  static final int SCAN = 0xDA;
  static final int FRAME = 0xC0;
  static final int HUFFMAN = 0xC4;
  static final int QUANTIZATION = 0xDB;
  static final int RESTART_INTERVAL = 0xDD;
  static final int COMMENT = 0xFE;
  static final int APP0 = 0xE0;

  private static final Jpeg PLAIN = of(TestImages.jpeg(640, 640));

  private final List<Segment> segments;

  private Jpeg(List<Segment> segments) {
    this.segments = segments;
  }

  /** An honest picture in color. */
  static Jpeg plain() {
    return PLAIN;
  }

  static Jpeg plain(int width, int height) {
    return of(TestImages.jpeg(width, height));
  }

  static Jpeg progressive(int width, int height) {
    BufferedImage picture = TestImages.paint(width, height, BufferedImage.TYPE_INT_RGB);
    return of(TestImages.jpeg(picture, true));
  }

  static Jpeg of(byte[] bytes) {
    List<Segment> segments = new ArrayList<>();
    int at = 2;
    while (at < bytes.length - 2) {
      int marker = bytes[at + 1] & 0xFF;
      int head = at + 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
      int end = marker == SCAN ? endOfScan(bytes, head) : head;
      segments.add(new Segment(marker, Arrays.copyOfRange(bytes, at + 2, end)));
      at = end;
    }
    return new Jpeg(segments);
  }

  private static int endOfScan(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != (byte) 0xFF || bytes[at + 1] == 0) {
      at++;
    }
    return at;
  }

  /** Where each segment begins, the end marker last. */
  List<Integer> offsets() {
    List<Integer> offsets = new ArrayList<>();
    int at = 2;
    for (Segment segment : segments) {
      offsets.add(at);
      at += 2 + segment.body.length;
    }
    offsets.add(at);
    return offsets;
  }

  /** With one more segment, directly after the start. */
  Jpeg with(int marker, byte[] content) {
    List<Segment> more = new ArrayList<>(segments);
    more.addFirst(Segment.of(marker, content));
    return new Jpeg(more);
  }

  Jpeg with(int marker, String content) {
    return with(marker, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** With one more segment that is what it says it is, right or wrong. */
  Jpeg withRaw(int marker, byte[] lengthAndContent) {
    List<Segment> more = new ArrayList<>(segments);
    more.addFirst(new Segment(marker, lengthAndContent));
    return new Jpeg(more);
  }

  Jpeg withBeforeScan(int marker, byte[] content) {
    List<Segment> more = new ArrayList<>(segments);
    more.add(first(SCAN), Segment.of(marker, content));
    return new Jpeg(more);
  }

  Jpeg withAfterScans(int marker, byte[] content) {
    List<Segment> more = new ArrayList<>(segments);
    more.add(Segment.of(marker, content));
    return new Jpeg(more);
  }

  Jpeg without(int marker) {
    return filter(segment -> segment.marker != marker);
  }

  Jpeg repeated(int marker, int times) {
    Segment segment = segments.get(first(marker));
    List<Segment> more = new ArrayList<>(segments);
    for (int i = 1; i < times; i++) {
      more.add(first(marker), segment);
    }
    return new Jpeg(more);
  }

  Jpeg renamed(int from, int to) {
    return new Jpeg(
        segments.stream().map(s -> s.marker == from ? new Segment(to, s.body) : s).toList());
  }

  /** With other bytes in the first segment of a kind, counted from its length. */
  Jpeg set(int marker, int at, int... values) {
    List<Segment> changed = new ArrayList<>(segments);
    byte[] body = changed.get(first(marker)).body.clone();
    for (int i = 0; i < values.length; i++) {
      body[at + i] = (byte) values[i];
    }
    changed.set(first(marker), new Segment(marker, body));
    return new Jpeg(changed);
  }

  /** With another content of the first segment of a kind. */
  Jpeg replaced(int marker, byte[] content) {
    List<Segment> changed = new ArrayList<>(segments);
    changed.set(first(marker), Segment.of(marker, content));
    return new Jpeg(changed);
  }

  Jpeg claiming(int width, int height) {
    return set(frame(), 3, height >> 8, height, width >> 8, width);
  }

  /** With its scans in reverse. */
  Jpeg scansFirst() {
    List<Segment> order = new ArrayList<>(segments);
    order.addFirst(order.removeLast());
    return new Jpeg(order);
  }

  byte[] bytes() {
    return bytes(END);
  }

  byte[] bytes(int lastMarker) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(START);
    for (Segment segment : segments) {
      out.write(0xFF);
      out.write(segment.marker);
      out.writeBytes(segment.body);
    }
    out.write(0xFF);
    out.write(lastMarker);
    return out.toByteArray();
  }

  private int frame() {
    return segments.stream().anyMatch(s -> s.marker == FRAME) ? FRAME : 0xC2;
  }

  private int first(int marker) {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).marker == marker) {
        return i;
      }
    }
    throw new IllegalStateException("no segment %02X".formatted(marker));
  }

  private Jpeg filter(Predicate<Segment> kept) {
    return new Jpeg(segments.stream().filter(kept).toList());
  }

  /**
   * @param body the length, the content, and in a scan the coded data
   */
  private record Segment(int marker, byte[] body) {

    static Segment of(int marker, byte[] content) {
      int length = content.length + 2;
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.write(length >> 8);
      body.write(length);
      body.writeBytes(content);
      return new Segment(marker, body.toByteArray());
    }
  }
}
