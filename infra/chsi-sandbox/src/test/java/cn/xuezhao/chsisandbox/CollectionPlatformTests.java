package cn.xuezhao.chsisandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform photos are uploaded to (G-7) and the place packages are handed over to (G-8). */
class CollectionPlatformTests {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final byte[] PHOTO = portrait(1);

  @TempDir Path folder;
  private ChsiSandbox sandbox;

  @BeforeEach
  void starts() throws Exception {
    sandbox =
        ChsiSandbox.start(SandboxKeys.createIn(folder.resolve("keys")), folder.resolve("data"));
  }

  @AfterEach
  void stops() {
    sandbox.close();
  }

  @Test
  void givesTheSameReceiptForTheSamePhoto() throws Exception {
    JsonNode receipt = json(upload("ord_1", "pho:1", 1, PHOTO));

    assertThat(receipt.get("sha256").asString()).isEqualTo(Sha256.hex(PHOTO));
    assertThat(json(upload("ord_1", "pho:1", 1, PHOTO))).isEqualTo(receipt);
    assertThat(upload("ord_1", "pho:1", 1, portrait(2)).statusCode()).isEqualTo(409);
  }

  @Test
  void keepsTheNewestRevisionWhateverComesLast() throws Exception {
    upload("ord_1", "pho:2", 2, portrait(2));
    upload("ord_1", "pho:1", 1, PHOTO);

    assertThat(json(get("/__sandbox/platform-photos/ord_1")).get("photoId").asString())
        .isEqualTo("pho:2");
  }

  @Test
  void refusesBytesThatWereNotAnnounced() throws Exception {
    HttpResponse<String> answer =
        put(
            "/platform-photos/ord_1/pho:1?revision=1",
            PHOTO,
            digest(portrait(3)),
            SandboxKeys.SECRET);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/problems/digest-mismatch");
  }

  @Test
  void onlyKnownClientsHandPhotosOver() throws Exception {
    assertThat(
            put("/platform-photos/ord_1/pho:1?revision=1", PHOTO, digest(PHOTO), "wrong")
                .statusCode())
        .isEqualTo(401);
    assertThat(get("/handoffs/hnd_1").statusCode()).isEqualTo(401);
  }

  @Test
  void judgesEveryEntryOfAPackage() throws Exception {
    upload("ord_1", "pho:1", 1, PHOTO);
    upload("ord_2", "pho:2", 1, portrait(2));
    upload("ord_3", "pho:3", 1, "no picture".getBytes());
    compare("2024000002", "uncertain");

    JsonNode answer =
        json(
            handOff(
                "hnd_1",
                entry("ord_1", "2024000001", PHOTO),
                entry("ord_2", "2024000002", portrait(2)),
                entry("ord_3", "2024000003", "no picture".getBytes()),
                entry("ord_4", "2024000004", PHOTO),
                entry("ord_1x", "2024000005", PHOTO)));

    assertThat(answer.get("accepted").asInt()).isEqualTo(2);
    assertThat(answer.get("rejected").asInt()).isEqualTo(3);
    assertThat(answer.at("/results/0/outcome").asString()).isEqualTo("accepted");
    assertThat(answer.at("/results/0/quality").asString()).isEqualTo("passed");
    assertThat(answer.at("/results/0/comparison").asString()).isEqualTo("passed");
    assertThat(answer.at("/results/1/comparison").asString()).isEqualTo("uncertain");
    assertThat(answer.at("/results/2/reason").asString()).isEqualTo("quality-failed");
    assertThat(answer.at("/results/3/reason").asString()).isEqualTo("photo-missing");
  }

  @Test
  void rejectsADigestThatIsNotThatOfThePhotoItHas() throws Exception {
    upload("ord_1", "pho:1", 1, PHOTO);

    JsonNode answer = json(handOff("hnd_1", entry("ord_1", "2024000001", portrait(2))));

    assertThat(answer.at("/results/0/reason").asString()).isEqualTo("digest-mismatch");
  }

  @Test
  void aPackageIsJudgedOnce() throws Exception {
    JsonNode first = json(handOff("hnd_1", entry("ord_1", "2024000001", PHOTO)));
    upload("ord_1", "pho:1", 1, PHOTO);

    assertThat(json(handOff("hnd_1", entry("ord_1", "2024000001", PHOTO)))).isEqualTo(first);
    assertThat(handOff("hnd_1", entry("ord_2", "2024000002", PHOTO)).statusCode()).isEqualTo(409);
    assertThat(json(handOff("hnd_2", entry("ord_1", "2024000001", PHOTO))).get("accepted").asInt())
        .isEqualTo(1);
  }

  @Test
  void noticesACutOffPackage() throws Exception {
    String manifest =
        """
        {"institution": "辽宁科技学院", "batchCode": "0G1XC", "count": 2, "entries": [%s]}\
        """
            .formatted(entry("ord_1", "2024000001", PHOTO));

    assertThat(putJson("/handoffs/hnd_1", manifest).statusCode()).isEqualTo(400);
  }

  @Test
  void canBeSwitchedOffForTests() throws Exception {
    putJson("/__sandbox/platform", "{\"available\": false}");
    assertThat(upload("ord_1", "pho:1", 1, PHOTO).statusCode()).isEqualTo(503);
    putJson("/__sandbox/platform", "{\"available\": true}");

    assertThat(upload("ord_1", "pho:1", 1, PHOTO).statusCode()).isEqualTo(200);
  }

  @Test
  void remembersPhotosAndPackagesAfterARestart() throws Exception {
    JsonNode receipt = json(upload("ord_1", "pho:1", 1, PHOTO));
    JsonNode answer = json(handOff("hnd_1", entry("ord_1", "2024000001", PHOTO)));
    sandbox.close();
    sandbox = ChsiSandbox.start(folder.resolve("keys"), folder.resolve("data"));

    assertThat(json(upload("ord_1", "pho:1", 1, PHOTO))).isEqualTo(receipt);
    assertThat(json(handOff("hnd_1", entry("ord_1", "2024000001", PHOTO)))).isEqualTo(answer);
  }

  /** 480x640, between 20 and 40 KB, different for every seed. */
  static byte[] portrait(int seed) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 640; y++) {
      for (int x = 0; x < 480; x++) {
        int noise = random.nextInt(40);
        picture.setRGB(x, y, (100 + noise) << 16 | (180 + noise) << 8 | (220 + noise));
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
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    assertThat(bytes.size()).isBetween(20 * 1024, 40 * 1024);
    return bytes.toByteArray();
  }

  private HttpResponse<String> upload(String order, String photo, int revision, byte[] picture)
      throws Exception {
    return put(
        "/platform-photos/%s/%s?revision=%d".formatted(order, photo, revision),
        picture,
        digest(picture),
        SandboxKeys.SECRET);
  }

  private HttpResponse<String> handOff(String id, String... entries) throws Exception {
    return putJson(
        "/handoffs/" + id,
        """
        {"institution": "辽宁科技学院", "batchCode": "0G1XC", "count": %d, "entries": [%s]}\
        """
            .formatted(entries.length, String.join(",", entries)));
  }

  private void compare(String studentNumber, String outcome) throws Exception {
    assertThat(
            putJson(
                    "/__sandbox/comparisons/" + studentNumber,
                    "{\"outcome\": \"%s\"}".formatted(outcome))
                .statusCode())
        .isEqualTo(204);
  }

  private static String entry(String order, String studentNumber, byte[] picture) {
    return """
    {"orderId": "%s", "studentNumber": "%s", "photoId": "pho:1", "sha256": "%s"}\
    """
        .formatted(order, studentNumber, Sha256.hex(picture));
  }

  private static String digest(byte[] bytes) throws Exception {
    return "sha-256=:%s:"
        .formatted(
            Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  private HttpResponse<String> put(String path, byte[] body, String digest, String secret)
      throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("Content-Type", "image/jpeg")
            .header("Content-Digest", digest)
            .header("Authorization", "Bearer " + secret)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> putJson(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + SandboxKeys.SECRET)
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(sandbox.url() + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
