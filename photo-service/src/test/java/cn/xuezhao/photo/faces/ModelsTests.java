package cn.xuezhao.photo.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of the rule book were measured with exactly these networks. */
class ModelsTests {

  @ParameterizedTest
  @CsvSource({
    "face_detection_full_range,99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
    "face_detection_short_range,3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
    "face_landmark,c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1",
    "selfie_segmentation,8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27"
  })
  void modelIsTheOneThatWasMeasured(String name, String sha256)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream in = ModelsTests.class.getResourceAsStream("/models/" + name + ".tflite")) {
      assertThat(in).isNotNull();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
  }
}
