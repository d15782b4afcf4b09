package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.guard.TestImages;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class JpegFileTests {

  @Test
  void readsWhatAFileSaysAboutItself() {
    JpegFile file = JpegFile.read(TestImages.jpeg(480, 640));
    assertThat(file.width()).isEqualTo(480);
    assertThat(file.height()).isEqualTo(640);
    assertThat(file.baseline()).isTrue();
    assertThat(file.bitsPerChannel()).isEqualTo(8);
    assertThat(file.channels()).isEqualTo(3);
    assertThat(file.complete()).isTrue();
    assertThat(file.metadata()).isEmpty();
    assertThat(file.densityPerInch()).as("the JDK writes an aspect ratio, no density").isZero();
    assertThat(file.quality()).as("the JDK's default is 75").isBetween(74, 76);
  }

  @Test
  void tellsAProgressiveFile() {
    BufferedImage picture = TestImages.paint(480, 640, BufferedImage.TYPE_INT_RGB);
    assertThat(JpegFile.read(TestImages.jpeg(picture, true)).baseline()).isFalse();
  }

  @Test
  void tellsMetadataAndAMissingEnd() {
    byte[] file = TestImages.jpeg(480, 640);
    byte[] withComment = new byte[file.length + 8];
    System.arraycopy(file, 0, withComment, 0, 2);
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 6, 'g', 'p', 's', '!'};
    System.arraycopy(comment, 0, withComment, 2, 8);
    System.arraycopy(file, 2, withComment, 10, file.length - 2);
    assertThat(JpegFile.read(withComment).metadata()).containsExactly("COM");
    withComment[withComment.length - 1] = 0;
    assertThat(JpegFile.read(withComment).complete()).isFalse();
  }
}
