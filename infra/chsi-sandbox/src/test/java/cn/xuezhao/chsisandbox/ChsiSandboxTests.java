package cn.xuezhao.chsisandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChsiSandboxTests {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static ChsiSandbox sandbox;

  @BeforeAll
  static void starts() throws Exception {
    sandbox =
        ChsiSandbox.start(SandboxKeys.createIn(folder.resolve("keys")), folder.resolve("data"));
  }

  @AfterAll
  static void stops() {
    sandbox.close();
  }

  @Test
  void decodesAMaskedCode() throws Exception {
    JsonNode issued = issue(liMing(true));

    HttpResponse<String> answer = decode(issued.get("text").asString(), SandboxKeys.SECRET);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()))
        .isEqualTo(
            JSON.readTree(
                """
                {"codeId":"%s","institution":"辽宁科技学院","studentNumber":"2020010101","name":"李*明",
                "documentNumber":"210***********0016","documentKind":"resident-id","level":"本科",
                "year":2024,"masked":true}
                """
                    .formatted(issued.get("codeId").asString())));
  }

  @Test
  void decodesAnUnmaskedCode() throws Exception {
    String text = issue(liMing(false)).get("text").asString();

    JsonNode decoded = JSON.readTree(decode(text, SandboxKeys.SECRET).body());

    assertThat(decoded.get("name").asString()).isEqualTo("李小明");
    assertThat(decoded.get("documentNumber").asString()).isEqualTo("210101200301010016");
  }

  @Test
  void thePictureHoldsTheCode() throws Exception {
    String codeId = issue(liMing(true)).get("codeId").asString();

    BufferedImage picture = picture(codeId, "none");

    assertThat(decode(read(picture), SandboxKeys.SECRET).statusCode()).isEqualTo(200);
    assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isBetween(400, 900);
  }

  @Test
  void everyPictureCanBeReadByAnOrdinaryScanner() throws Exception {
    String codeId = issue(liMing(true)).get("codeId").asString();

    for (int i = 0; i < 100; i++) {
      assertThat(read(picture(codeId, "none"))).startsWith("CHSI1:");
    }
  }

  @ParameterizedTest
  @CsvSource({"forged", "foreign", "cut-off", "unknown"})
  void eachFaultHasItsOwnProblemType(String fault) throws Exception {
    String codeId = issue(liMing(true)).get("codeId").asString();

    HttpResponse<String> answer = decode(read(picture(codeId, fault)), SandboxKeys.SECRET);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("/problems/" + fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blurred", "cropped"})
  void aSpoiledPictureCannotBeRead(String fault) throws Exception {
    BufferedImage picture = picture(issue(liMing(true)).get("codeId").asString(), fault);

    assertThatThrownBy(() -> read(picture)).isInstanceOf(ReaderException.class);
  }

  @Test
  void aRevokedCodeIsUnknown() throws Exception {
    JsonNode issued = issue(Map.of("studentNumber", "2020019999"));
    String codeId = issued.get("codeId").asString();
    assertThat(post("/__sandbox/collection-codes/" + codeId + "/revocations", "", "").statusCode())
        .isEqualTo(204);

    HttpResponse<String> answer = decode(issued.get("text").asString(), SandboxKeys.SECRET);

    assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("/problems/unknown");
  }

  @Test
  void onlyKnownClientsMayDecode() throws Exception {
    String text = issue(liMing(true)).get("text").asString();

    for (String secret : new String[] {"", "wrong", SandboxKeys.SECRET + "x"}) {
      HttpResponse<String> answer = decode(text, secret);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("/problems/unauthorized").doesNotContain("辽宁");
    }
  }

  @Test
  void namesTheMembersItMisses() throws Exception {
    HttpResponse<String> answer =
        post("/__sandbox/collection-codes", "{\"institution\":\"辽宁科技学院\",\"year\":24}", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/year", "/studentNumber").doesNotContain("/institution");
  }

  @Test
  void servesThePreviewAndItsHealth() throws Exception {
    assertThat(get("/__sandbox/preview").body()).contains("采集码（沙箱）");
    assertThat(get("/actuator/health/readiness").body()).contains("UP");
  }

  private static Map<String, Object> liMing(boolean masked) {
    return Map.of("masked", masked);
  }

  private static JsonNode issue(Map<String, Object> changes) throws Exception {
    var record =
        new java.util.HashMap<String, Object>(
            Map.of(
                "institution", "辽宁科技学院",
                "studentNumber", "2020010101",
                "name", "李小明",
                "documentNumber", "210101200301010016",
                "documentKind", "resident-id",
                "level", "本科",
                "year", 2024));
    record.putAll(changes);
    HttpResponse<String> answer =
        post("/__sandbox/collection-codes", JSON.writeValueAsString(record), "");
    assertThat(answer.statusCode()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> decode(String text, String secret) throws Exception {
    return post("/decodings", JSON.writeValueAsString(Map.of("text", text)), secret);
  }

  private static BufferedImage picture(String codeId, String fault) throws Exception {
    URI uri =
        URI.create(sandbox.url() + "/__sandbox/collection-codes/" + codeId + ".png?fault=" + fault);
    HttpResponse<byte[]> answer =
        HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static String read(BufferedImage picture) throws ReaderException, NotFoundException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body, String secret)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
