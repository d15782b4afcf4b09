package cn.xuezhao.batch.progress;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A picture of the standard's size and bytes, another one for every seed. */
public record Portrait(byte[] jpeg) {

  public static Portrait of(int seed) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 640; y++) {
      for (int x = 0; x < 480; x++) {
        int noise = random.nextInt(40);
        picture.setRGB(x, y, (100 + noise) << 16 | (180 + noise) << 8 | (210 + noise));
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam compression = writer.getDefaultWriteParam();
    compression.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    compression.setCompressionQuality(0.45f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), compression);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Portrait(bytes.toByteArray());
  }

  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
