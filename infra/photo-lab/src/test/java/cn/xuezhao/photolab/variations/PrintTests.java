package cn.xuezhao.photolab.variations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.decoding.NativeImaging;
import cn.xuezhao.photo.guard.UploadGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

class PrintTests {

  @BeforeAll
  static void loadOpenCv() {
    NativeImaging.load(Path.of("target", "natives"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void aTurnedFileIsSeenUpright(int orientation) {
    Mat seen = decode(print().turned(orientation).jpeg());
    assertThat(seen.cols()).isEqualTo(600);
    assertThat(seen.rows()).isEqualTo(800);
    assertThat(seen.get(30, 30)[2]).as("the red corner stays at the upper left").isGreaterThan(200);
  }

  @Test
  void theUploadGuardAcceptsTheNoteOfAnEditor() throws IOException {
    byte[] file = print().editedWith("Adobe Photoshop 26.0").jpeg();
    assertThat(UploadGuard.forPhotos().inspect(new ByteArrayInputStream(file)).width())
        .isEqualTo(600);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Adobe Photoshop 26.0");
  }

  @Test
  void lowerQualityGivesASmallerFile() {
    assertThat(print().atQuality(10).jpeg().length).isLessThan(print().atQuality(95).jpeg().length);
  }

  private static Print print() {
    Mat picture = new Mat(800, 600, CvType.CV_8UC3, new Scalar(200, 210, 190));
    picture.submat(0, 60, 0, 60).setTo(new Scalar(20, 20, 240));
    return Print.of(picture).atQuality(90);
  }

  private static Mat decode(byte[] file) {
    return Imgcodecs.imdecode(new MatOfByte(file), Imgcodecs.IMREAD_COLOR);
  }
}
