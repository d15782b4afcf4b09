package cn.xuezhao.photo.guard;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures made in code: honest ones, and ones that lie in one place. */
public final class TestImages {

  private TestImages() {}

  /** Colored noise on a gradient, the same every time. */
  public static byte[] jpeg(int width, int height) {
    return jpeg(paint(width, height, BufferedImage.TYPE_INT_RGB), false);
  }

  public static byte[] jpeg(BufferedImage picture, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] progressive(int width, int height) {
    return jpeg(paint(width, height, BufferedImage.TYPE_INT_RGB), true);
  }

  static byte[] gray(int width, int height) {
    return jpeg(paint(width, height, BufferedImage.TYPE_BYTE_GRAY), false);
  }

  public static byte[] png(int width, int height) {
    return png(paint(width, height, BufferedImage.TYPE_INT_RGB));
  }

  public static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] withClaimedSize(int width, int height) {
    byte[] picture = jpeg(640, 640);
    ByteBuffer.wrap(picture).putShort(frame(picture) + 5, (short) height);
    ByteBuffer.wrap(picture).putShort(frame(picture) + 7, (short) width);
    return picture;
  }

  static byte[] withComponents(int count) {
    byte[] picture = jpeg(640, 640);
    int frame = frame(picture);
    byte[] extra = new byte[3 * (count - 3)];
    byte[] head = Arrays.copyOf(picture, frame + 4 + 15);
    ByteBuffer.wrap(head).putShort(frame + 2, (short) (8 + 3 * count));
    head[frame + 9] = (byte) count;
    return concat(head, extra, Arrays.copyOfRange(picture, head.length, picture.length));
  }

  static byte[] withFrameMarker(int marker) {
    byte[] picture = jpeg(640, 640);
    picture[frame(picture) + 1] = (byte) marker;
    return picture;
  }

  static byte[] withPrecision(int bits) {
    byte[] picture = jpeg(640, 640);
    picture[frame(picture) + 4] = (byte) bits;
    return picture;
  }

  /** The same scan again and again, as a progressive decoder would have to read it. */
  static byte[] withScans(int count) {
    byte[] picture = jpeg(480, 480);
    int scan = find(picture, 0xDA);
    byte[] scanBytes = Arrays.copyOfRange(picture, scan, picture.length - 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(picture, 0, scan);
    for (int i = 0; i < count; i++) {
      out.writeBytes(scanBytes);
    }
    out.write(picture, picture.length - 2, 2);
    return out.toByteArray();
  }

  static byte[] withSegment(int marker, int length, byte[] content) {
    byte[] picture = jpeg(640, 640);
    byte[] segment = {
      (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length,
    };
    return concat(
        Arrays.copyOf(picture, 2),
        segment,
        content,
        Arrays.copyOfRange(picture, 2, picture.length));
  }

  static byte[] withSecondFrame() {
    byte[] picture = jpeg(640, 640);
    int frame = frame(picture);
    byte[] copy = Arrays.copyOfRange(picture, frame, frame + 19);
    return concat(
        Arrays.copyOf(picture, frame), copy, Arrays.copyOfRange(picture, frame, picture.length));
  }

  static byte[] withMetadata(int segments) {
    byte[] picture = jpeg(640, 640);
    byte[] segment = new byte[65_537];
    segment[0] = (byte) 0xFF;
    segment[1] = (byte) 0xE1;
    segment[2] = (byte) 0xFF;
    segment[3] = (byte) 0xFF;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(picture, 0, 2);
    for (int i = 0; i < segments; i++) {
      out.writeBytes(segment);
    }
    out.write(picture, 2, picture.length - 2);
    return out.toByteArray();
  }

  static byte[] withPngChunk(byte[] png, String type, int length) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + length);
    chunk.putInt(length).put(type.getBytes(StandardCharsets.ISO_8859_1));
    return concat(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
  }

  static byte[] withPngSize(byte[] png, int width, int height) {
    byte[] changed = png.clone();
    ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(changed, 12, 17);
    ByteBuffer.wrap(changed).putInt(29, (int) crc.getValue());
    return changed;
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A gradient with some noise. */
  public static BufferedImage paint(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    Random random = new Random(7);
    for (int y = 0; y < height; y += 8) {
      for (int x = 0; x < width; x += 8) {
        int level = 60 + 120 * x / Math.max(1, width) + random.nextInt(40);
        graphics.setColor(new Color(level, 255 - level, random.nextInt(255)));
        graphics.fillRect(x, y, 8, 8);
      }
    }
    graphics.dispose();
    return picture;
  }

  private static int frame(byte[] picture) {
    return find(picture, 0xC0);
  }

  private static int find(byte[] picture, int marker) {
    int at = 2;
    while ((picture[at + 1] & 0xFF) != marker) {
      at += 2 + ((picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF);
    }
    return at;
  }
}
