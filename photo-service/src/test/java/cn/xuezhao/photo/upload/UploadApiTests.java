package cn.xuezhao.photo.upload;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.photo.submission.Jpegs;
import cn.xuezhao.photo.submission.MemoryStorage;
import cn.xuezhao.photo.submission.PhotoDoubles;
import cn.xuezhao.photo.submission.Submissions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A photo comes whole, once and unchanged, however often the link breaks. */
@ServiceTest
@Import(PhotoDoubles.class)
class UploadApiTests {

  private static final String PIECES = "quarantine/uploads/";
  private static final byte[] PHOTO = Jpegs.noisy(900, 1200);

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired MemoryStorage objects;
  @Autowired UploadStore uploads;
  @Autowired Ids ids;
  @LocalServerPort int port;

  private String orderId;
  private String studentId;
  private Phone phone;

  @DynamicPropertySource
  static void oftenEnough(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.sweep-every", () -> "200ms");
  }

  @BeforeEach
  void openOrder() {
    orderId = ids.next("ord");
    studentId = ids.next("std");
    phone = new Phone(http, studentId, orderId, PHOTO);
    screener.tell(PhotoDoubles.PASSED);
    events.deliver(
        Phone.TENANT,
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"%s\"}".formatted(orderId, studentId));
  }

  @AfterEach
  void asBefore() {
    objects.failsFor("");
    objects.isAway(false);
    clock.reset();
  }

  @Test
  void handsInAPhotoThatCameInPieces() {
    assertThat(PHOTO.length).as("three pieces at least").isGreaterThan(2 * Upload.CHUNK);
    assertThat(phone.begins()).hasStatus(201).bodyJson().extractingPath("$.offset").isEqualTo(0);
    phone.sendsEverything();

    assertThat(phone.completes())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.sha256")
        .isEqualTo(phone.sha256());

    assertThat(original(1)).hasStatusOk().body().isEqualTo(PHOTO);
    assertThat(events.awaitSaid("photo.uploaded", orderId).data()).contains("\"revision\":1");
    Awaitility.await().untilAsserted(() -> assertThat(objects.keys(PIECES)).isEmpty());
  }

  @Test
  void takesFewLargePiecesOverAGoodLink() {
    assertThat(phone.begins()).hasStatus(201);
    int large = Math.min(PHOTO.length - 1, Upload.LARGEST_CHUNK);
    assertThat(phone.sends(0, Arrays.copyOf(PHOTO, large))).hasStatusOk();
    assertThat(phone.sends(large, Arrays.copyOfRange(PHOTO, large, PHOTO.length))).hasStatusOk();
    assertThat(phone.completes()).hasStatusOk();
    assertThat(original(1)).hasStatusOk().body().isEqualTo(PHOTO);
  }

  @Test
  void goesOnWhereALinkBroke() {
    assertThat(phone.begins()).hasStatus(201);
    assertThat(phone.sends(0)).hasStatusOk();
    assertThat(phone.begins())
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.offset")
        .isEqualTo(Upload.CHUNK);
    assertThat(phone.asks()).bodyJson().extractingPath("$.offset").isEqualTo(Upload.CHUNK);
    assertThat(phone.asks()).bodyJson().extractingPath("$.chunkSize").isEqualTo(Upload.CHUNK);
    assertThat(phone.asks())
        .bodyJson()
        .extractingPath("$.largestChunk")
        .isEqualTo(Upload.LARGEST_CHUNK);
    assertThat(phone.sends(0)).as("the same piece again").hasStatusOk();
    assertThat(phone.sends(Upload.CHUNK)).hasStatusOk();
  }

  /** A real connection that is closed in the middle of a piece: nothing of the piece counts. */
  @Test
  void keepsNothingOfAPieceThatBrokeOff() throws IOException {
    assertThat(phone.begins()).hasStatus(201);
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PUT %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: %s\r\n"
                  + "Content-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n")
              .formatted(
                  phone.path("/" + phone.uploadId() + "/chunks/0"), phone.token(), Upload.CHUNK)
              .getBytes(StandardCharsets.US_ASCII));
      out.write(PHOTO, 0, Upload.CHUNK / 2);
      out.flush();
    }
    assertThat(phone.asks()).bodyJson().extractingPath("$.offset").isEqualTo(0);
    assertThat(phone.sends(0)).bodyJson().extractingPath("$.offset").isEqualTo(Upload.CHUNK);
  }

  @Test
  void tellsWhereToGoOn() {
    assertThat(phone.begins()).hasStatus(201);
    assertThat(phone.sends(Upload.CHUNK))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.offset")
        .isEqualTo(0);
    refuses(phone.sends(Upload.CHUNK), 409, "upload-offset-mismatch");
    refuses(phone.completes(), 409, "upload-offset-mismatch");
  }

  @Test
  void refusesWhatDoesNotFit() {
    refuses(phone.announces(phone.sha256(), 16L << 20, "image/jpeg"), 413, "photo-too-large");
    refuses(phone.announces(phone.sha256(), 10, "image/heic"), 415, "photo-format-unsupported");
    refuses(phone.announces("no digest", 10, "image/jpeg"), 400, "invalid-fields");
    assertThat(phone.begins()).hasStatus(201);
    refuses(phone.sends(0, new byte[Upload.LARGEST_CHUNK + 1]), 422, "upload-chunk-misfit");
    refuses(phone.sends(0, new byte[0]), 422, "upload-chunk-misfit");
  }

  @Test
  void keepsNothingOfAPhotoThatArrivedDamaged() {
    assertThat(phone.begins()).hasStatus(201);
    byte[] damaged = Arrays.copyOf(PHOTO, Upload.CHUNK);
    damaged[1000] ^= 1;
    assertThat(phone.sends(0, damaged)).hasStatusOk();
    for (int offset = Upload.CHUNK; offset < PHOTO.length; offset += Upload.CHUNK) {
      assertThat(phone.sends(offset)).hasStatusOk();
    }

    refuses(phone.completes(), 422, "upload-digest-mismatch");

    assertThat(original(1)).hasStatus(404);
    assertThat(triesLeft()).isEqualTo(20);
    Awaitility.await().untilAsserted(() -> assertThat(objects.keys(PIECES)).isEmpty());
    assertThat(phone.begins()).bodyJson().extractingPath("$.offset").isEqualTo(0);
  }

  @Test
  void looksAtTheBytesAsAtEveryOtherPhoto() {
    byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
    Phone liar = new Phone(http, studentId, orderId, text);
    assertThat(liar.begins()).hasStatus(201);
    liar.sendsEverything();
    refuses(liar.completes(), 422, "photo-not-an-image");
    assertThat(triesLeft()).isEqualTo(20);
  }

  @Test
  void hidesAnUploadFromEverybodyElse() {
    assertThat(phone.begins()).hasStatus(201);
    Phone stranger = new Phone(http, "std_other", orderId, PHOTO);
    assertThat(stranger.begins()).hasStatus(404);
    assertThat(stranger.asks()).hasStatus(404);
    assertThat(stranger.sends(0)).hasStatus(404);
    assertThat(stranger.completes()).hasStatus(404);
  }

  @Test
  void countsATryOnlyWhenThePhotoIsWhole() {
    assertThat(phone.begins()).hasStatus(201);
    phone.sendsEverything();
    assertThat(triesLeft()).isEqualTo(20);

    MvcTestResult first = phone.completes();
    int screened = screener.screened();
    MvcTestResult second = phone.completes();

    assertThat(triesLeft()).isEqualTo(19);
    assertThat(second).bodyText().isEqualTo(text(first));
    assertThat(screener.screened()).isEqualTo(screened);
  }

  @Test
  void givesTheSameAnswerToWhoBeginsAgainAfterTheAnswerWasLost() {
    assertThat(phone.begins()).hasStatus(201);
    phone.sendsEverything();
    String first = text(phone.completes());
    assertThat(phone.begins())
        .bodyJson()
        .extractingPath("$.offset")
        .as("nothing is sent again")
        .isEqualTo(PHOTO.length);
    assertThat(phone.completes()).bodyText().isEqualTo(first);
  }

  /** The service died, or its store did, after the screening and before the photo was kept. */
  @Test
  void finishesWhatBrokeOffWithoutAnotherTry() {
    assertThat(phone.begins()).hasStatus(201);
    phone.sendsEverything();
    objects.failsFor("quarantine/img");
    assertThat(phone.completes()).hasStatus(500);
    objects.failsFor("");

    assertThat(phone.completes()).bodyJson().extractingPath("$.revision").isEqualTo(1);

    assertThat(triesLeft()).isEqualTo(19);
    assertThat(original(1)).body().isEqualTo(PHOTO);
    assertThat(original(2)).hasStatus(404);
  }

  @Test
  void keepsNothingOfAPhotoThatDoesNotPass() {
    screener.tell(PhotoDoubles.screened(List.of(Submissions.hard()), PhotoDoubles.STANDARD));
    int before = objects.keys("quarantine/img").size();
    assertThat(phone.begins()).hasStatus(201);
    phone.sendsEverything();
    assertThat(phone.completes()).bodyJson().extractingPath("$.accepted").isEqualTo(false);
    assertThat(phone.completes()).bodyJson().extractingPath("$.accepted").isEqualTo(false);
    assertThat(triesLeft()).isEqualTo(19);
    assertThat(objects.keys("quarantine/img")).hasSize(before);
    Awaitility.await().untilAsserted(() -> assertThat(objects.keys(PIECES)).isEmpty());
  }

  /** L-14: another crop is another try, and nothing is sent again. */
  @Test
  void triesAnotherCropOfThePhotoThatIsHere() {
    screener.tell(PhotoDoubles.screened(List.of(Submissions.badCrop()), PhotoDoubles.STANDARD));
    assertThat(phone.begins()).hasStatus(201);
    phone.sendsEverything();
    assertThat(phone.completes(0.1, 0.1, 0.5, 0.5))
        .bodyJson()
        .extractingPath("$.accepted")
        .isEqualTo(false);
    assertThat(phone.begins()).bodyJson().extractingPath("$.offset").isEqualTo(PHOTO.length);
    screener.tell(PhotoDoubles.PASSED);

    assertThat(phone.completes(0.2, 0.1, 0.5, 0.5))
        .bodyJson()
        .extractingPath("$.revision")
        .isEqualTo(1);

    assertThat(triesLeft()).isEqualTo(18);
    Awaitility.await().untilAsserted(() -> assertThat(objects.keys(PIECES)).isEmpty());
    assertThat(phone.completes(0.3, 0.1, 0.5, 0.5))
        .as("from the original that is kept")
        .bodyJson()
        .extractingPath("$.revision")
        .isEqualTo(2);
    assertThat(original(2)).body().isEqualTo(PHOTO);
    assertThat(triesLeft()).isEqualTo(17);
  }

  /** After a rejection the same photo is another one. */
  @Test
  void takesTheSamePhotoAgainAfterADecision() {
    assertThat(phone.begins()).hasStatus(201);
    phone.sendsEverything();
    assertThat(phone.completes()).hasStatusOk();
    events.deliver(
        Phone.TENANT,
        "review.decided",
        "review:" + orderId + ":1",
        1,
        "{\"orderId\":\"%s\",\"revision\":1,\"sha256\":\"%s\",\"decision\":\"rejected\"}"
            .formatted(orderId, phone.sha256()));
    assertThat(phone.begins()).bodyJson().extractingPath("$.offset").isEqualTo(PHOTO.length);
    assertThat(phone.completes()).bodyJson().extractingPath("$.revision").isEqualTo(2);
    assertThat(original(2)).body().isEqualTo(PHOTO);
  }

  @Test
  void twoPhonesMaySendTheSamePhotoAtOnce() throws InterruptedException, ExecutionException {
    assertThat(phone.begins()).hasStatus(201);
    for (int offset = 0; offset < PHOTO.length; offset += Upload.CHUNK) {
      int at = offset;
      for (MvcTestResult sent : atOnce(4, () -> phone.sends(at))) {
        assertThat(sent).hasStatusOk();
      }
    }
    for (MvcTestResult completed : atOnce(2, phone::completes)) {
      assertThat(completed).bodyJson().extractingPath("$.revision").isEqualTo(1);
    }
    assertThat(triesLeft()).isEqualTo(19);
    assertThat(original(1)).body().isEqualTo(PHOTO);
    Awaitility.await().untilAsserted(() -> assertThat(objects.keys(PIECES)).isEmpty());
  }

  @Test
  void keepsAnUnfinishedUploadForADayAndNoLonger() {
    assertThat(phone.begins()).hasStatus(201);
    assertThat(phone.sends(0)).hasStatusOk();
    clock.turn(Duration.ofHours(23));
    assertThat(phone.asks()).hasStatusOk();
    clock.turn(Duration.ofHours(1).plusMinutes(1));
    Awaitility.await()
        .untilAsserted(
            () -> {
              assertThat(phone.asks()).hasStatus(404);
              assertThat(objects.keys(PIECES)).isEmpty();
            });
    assertThat(phone.begins()).bodyJson().extractingPath("$.offset").isEqualTo(0);
  }

  @Test
  void deletesThePiecesWhenTheObjectStoreIsBack() {
    assertThat(phone.begins()).hasStatus(201);
    phone.sendsEverything();
    objects.isAway(true);
    assertThat(phone.completes()).hasStatusOk();
    objects.isAway(false);
    clock.turn(Duration.ofMinutes(2));
    Awaitility.await().untilAsserted(() -> assertThat(objects.keys(PIECES)).isEmpty());
  }

  /** Nobody may fill the store with beginnings. */
  @Test
  void givesUpTheOldestOfTooManyUnfinishedPhotos() {
    List<Phone> phones =
        IntStream.range(0, 4)
            .mapToObj(n -> new Phone(http, studentId, orderId, Jpegs.plain(600 + n, 800)))
            .toList();
    for (Phone one : phones) {
      assertThat(one.begins()).hasStatus(201);
      clock.turn(Duration.ofMinutes(1));
    }
    assertThat(phones.getFirst().asks()).hasStatus(404);
    assertThat(phones.get(1).asks()).hasStatusOk();
  }

  @Test
  void takesNothingForAnOrderThatIsOver() {
    events.deliver(
        Phone.TENANT, "order.closed", orderId, 2, "{\"orderId\":\"%s\"}".formatted(orderId));
    refuses(phone.begins(), 409, "photo-changes-closed");
    assertThat(TenantContext.call(Phone.TENANT, () -> uploads.allOf(orderId))).isEmpty();
  }

  private static void refuses(MvcTestResult answer, int status, String slug) {
    assertThat(answer)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private int triesLeft() {
    var answer =
        http.get()
            .uri("/api/liaoning/photos/" + orderId)
            .header("Authorization", phone.token())
            .exchange();
    return com.jayway.jsonpath.JsonPath.read(text(answer), "$.triesLeft");
  }

  private MvcTestResult original(int revision) {
    return http.get()
        .uri("/api/liaoning/photos/%s/revisions/%d/original".formatted(orderId, revision))
        .header("Authorization", phone.token())
        .exchange();
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static List<MvcTestResult> atOnce(int phones, Callable<MvcTestResult> act)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(phones)) {
      List<MvcTestResult> answers = new java.util.ArrayList<>();
      for (Future<MvcTestResult> answer :
          threads.invokeAll(java.util.Collections.nCopies(phones, act))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
