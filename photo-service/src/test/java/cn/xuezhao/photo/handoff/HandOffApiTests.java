package cn.xuezhao.photo.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.submission.Jpegs;
import cn.xuezhao.photo.submission.MemoryStorage;
import cn.xuezhao.photo.submission.PhotoDoubles;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** L-12, G-19: a friend is the camera of a student who cannot photograph himself. */
@ServiceTest
@Import(PhotoDoubles.class)
class HandOffApiTests {

  private static final String TENANT = "liaoning";
  private static final String FRIENDS = "quarantine/hand-offs/";
  private static final byte[] PHOTO = Jpegs.plain(600, 800);
  private static final byte[] BETTER = Jpegs.plain(601, 800);

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired MemoryStorage objects;
  @Autowired HandOffStore handOffs;
  @Autowired Ids ids;
  @LocalServerPort int port;

  private String orderId;
  private String studentId;
  private String handOffId;
  private String token;

  @DynamicPropertySource
  static void oftenEnough(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.sweep-every", () -> "200ms");
  }

  @BeforeEach
  void openHandOff() {
    orderId = ids.next("ord");
    studentId = ids.next("std");
    events.deliver(
        TENANT,
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"%s\"}".formatted(orderId, studentId));
    show();
  }

  @AfterEach
  void asBefore() {
    objects.failsFor("");
    objects.isAway(false);
    closes("order.closed");
    Awaitility.await().untilAsserted(() -> assertThat(kept()).isZero());
    clock.reset();
  }

  @Test
  void bringsTheFriendsPhotoToTheStudentByteByByte() {
    assertThat(look()).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("waiting");

    assertThat(send(PHOTO))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("received");

    assertThat(look())
        .bodyJson()
        .extractingPath("$.sha256")
        .isEqualTo(ReceivedPicture.sha256(PHOTO));
    assertThat(look()).bodyJson().extractingPath("$.size").isEqualTo(PHOTO.length);
    assertThat(picture()).hasStatusOk().body().isEqualTo(PHOTO);
    assertThat(picture()).hasHeader("Cache-Control", "no-store");
  }

  /** Only what the student hands in is screened and counts. */
  @Test
  void screensNothingAndCountsNoTry() {
    int before = screener.screened();
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(screener.screened()).isEqualTo(before);
    assertThat(asStudent("GET", "/api/liaoning/photos/" + orderId))
        .bodyJson()
        .extractingPath("$.triesLeft")
        .isEqualTo(20);
  }

  @Test
  void tellsTheFriendNothingOfTheStudent() {
    assertThat(asFriend())
        .hasStatusOk()
        .bodyText()
        .matches("\\{\"state\":\"waiting\",\"expiresAt\":\"[^\"]+\"}");
    assertThat(text(send(PHOTO))).doesNotContain(orderId, studentId, handOffId);
  }

  @Test
  void keepsTheTokenNowhere() {
    assertThat(token).hasSizeGreaterThan(26);
    HandOff stored = TenantContext.call(TENANT, () -> handOffs.of(orderId)).orElseThrow();
    assertThat(stored.toString()).doesNotContain(token);
  }

  @Test
  void takesASecondPhotoInsteadOfTheFirst() {
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(send(BETTER)).hasStatusOk();
    assertThat(picture()).body().isEqualTo(BETTER);
    Awaitility.await().untilAsserted(() -> assertThat(kept()).isEqualTo(1));
  }

  @Test
  void takesTheSamePhotoAgainAsOnePhoto() {
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(kept()).isEqualTo(1);
  }

  /** A real connection that is closed in the middle: nothing counts, and all is sent again. */
  @Test
  void keepsNothingOfAPhotoThatBrokeOff() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PUT /api/liaoning/hand-offs/%s/photo HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                  + "Content-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n")
              .formatted(token, PHOTO.length)
              .getBytes(StandardCharsets.US_ASCII));
      out.write(PHOTO, 0, PHOTO.length / 2);
      out.flush();
    }
    assertThat(look()).bodyJson().extractingPath("$.state").isEqualTo("waiting");
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(picture()).body().isEqualTo(PHOTO);
  }

  @Test
  void looksAtTheBytesAsAtEveryOtherPhoto() {
    refuses(send("no picture".getBytes(StandardCharsets.UTF_8)), 422, "photo-not-an-image");
    refuses(send(new byte[0]), 422, "photo-not-an-image");
    refuses(send(Arrays.copyOf(PHOTO, PHOTO.length / 2)), 422, "photo-truncated");
    refuses(send(Jpegs.plain(300, 400)), 422, "photo-too-small");
    refuses(send(Arrays.copyOf(PHOTO, (15 << 20) + 1)), 413, "photo-too-large");
    assertThat(look()).bodyJson().extractingPath("$.state").isEqualTo("waiting");
    assertThat(kept()).isZero();
  }

  @Test
  void opensForNobodyElse() {
    String stranger = "Bearer " + TestPlatform.issuers().student(TENANT, "std_other");
    assertThat(send(PHOTO)).hasStatusOk();
    for (String path : new String[] {"", "/" + handOffId, "/" + handOffId + "/picture"}) {
      String method = path.isEmpty() ? "POST" : "GET";
      refuses(as(stranger, method, owners(path)), 404, "not-found");
    }
    refuses(as(stranger, "POST", owners("/" + handOffId + "/retakes")), 404, "not-found");
    refuses(as(stranger, "POST", owners("/" + handOffId + "/take-overs")), 404, "not-found");
    assertThat(http.get().uri(owners("/" + handOffId)).exchange()).hasStatus(401);
    assertThat(picture()).as("nothing has changed").hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok_0123456789abcdefghjkmnpqrs", "x", "hof_1"})
  void knowsNoForgedToken(String forged) {
    token = forged;
    refuses(asFriend(), 404, "hand-off-over");
    refuses(send(PHOTO), 404, "hand-off-over");
  }

  @Test
  void isOfOneTenantOnly() {
    assertThat(http.get().uri("/api/guangdong/hand-offs/" + token).exchange()).hasStatus(404);
  }

  @Test
  void aNewCodeEndsTheFormerOne() {
    assertThat(send(PHOTO)).hasStatusOk();
    String former = token;
    String formerId = handOffId;
    show();

    assertThat(look()).bodyJson().extractingPath("$.state").isEqualTo("waiting");
    assertThat(send(BETTER)).hasStatusOk();
    refuses(asStudent("GET", owners("/" + formerId)), 404, "hand-off-over");
    token = former;
    refuses(asFriend(), 404, "hand-off-over");
    refuses(send(PHOTO), 404, "hand-off-over");
    Awaitility.await().untilAsserted(() -> assertThat(kept()).isEqualTo(1));
  }

  @Test
  void isOverAfterFifteenMinutes() {
    assertThat(send(PHOTO)).hasStatusOk();
    clock.turn(Duration.ofMinutes(14));
    assertThat(asFriend()).hasStatusOk();
    clock.turn(Duration.ofMinutes(1));

    refuses(asFriend(), 404, "hand-off-over");
    refuses(send(BETTER), 404, "hand-off-over");
    refuses(look(), 404, "hand-off-over");
    refuses(picture(), 404, "hand-off-over");
    clock.turn(Duration.ofSeconds(1));
    Awaitility.await().untilAsserted(() -> assertThat(kept()).isZero());
  }

  @Test
  void isOverWhenThePhotoWasTakenOver() {
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(takeOver()).hasStatus(204);
    assertThat(takeOver()).as("the answer was lost").hasStatus(204);
    refuses(picture(), 404, "hand-off-over");
    refuses(send(BETTER), 404, "hand-off-over");
    Awaitility.await().untilAsserted(() -> assertThat(kept()).isZero());
  }

  @Test
  void asksTheFriendForAnotherPhoto() {
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(asStudent("POST", owners("/" + handOffId + "/retakes")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("waiting");
    assertThat(asFriend()).bodyJson().extractingPath("$.state").isEqualTo("waiting");
    refuses(picture(), 404, "not-found");
    assertThat(send(PHOTO)).as("the same one, on purpose").hasStatusOk();
    assertThat(picture()).body().isEqualTo(PHOTO);
  }

  @Test
  void opensNothingForAnOrderThatIsOver() {
    closes("order.closed");
    refuses(asStudent("POST", owners("")), 409, "photo-changes-closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.closed", "order.refunded", "retention.ended"})
  void isOverWithItsOrder(String topic) {
    assertThat(send(PHOTO)).hasStatusOk();
    closes(topic);
    refuses(asFriend(), 404, "hand-off-over");
    refuses(send(BETTER), 404, "hand-off-over");
    Awaitility.await().untilAsserted(() -> assertThat(kept()).isZero());
  }

  @Test
  void letsNobodyKeepThePlatformBusyWithOneToken() {
    for (int i = 0; i < HandOff.MOST_SENDINGS; i++) {
      refuses(send(new byte[0]), 422, "photo-not-an-image");
    }
    refuses(send(PHOTO), 429, "hand-off-exhausted");
    show();
    assertThat(send(PHOTO)).hasStatusOk();
  }

  @Test
  void deletesThePhotoWhenTheObjectStoreIsBack() {
    assertThat(send(PHOTO)).hasStatusOk();
    objects.isAway(true);
    assertThat(takeOver()).hasStatus(204);
    objects.isAway(false);
    clock.turn(Duration.ofMinutes(2));
    Awaitility.await().untilAsserted(() -> assertThat(kept()).isZero());
  }

  @Test
  void losesNothingWhenTheObjectStoreDoesNotTakeThePhoto() {
    objects.failsFor(FRIENDS);
    assertThat(send(PHOTO)).hasStatus(500);
    objects.failsFor("");
    assertThat(send(PHOTO)).hasStatusOk();
    assertThat(picture()).body().isEqualTo(PHOTO);
  }

  private void show() {
    MvcTestResult opened = asStudent("POST", owners(""));
    assertThat(opened).hasStatus(201);
    handOffId = JsonPath.read(text(opened), "$.handOffId");
    token = JsonPath.read(text(opened), "$.token");
  }

  private MvcTestResult look() {
    return asStudent("GET", owners("/" + handOffId));
  }

  private MvcTestResult picture() {
    return asStudent("GET", owners("/" + handOffId + "/picture"));
  }

  private MvcTestResult takeOver() {
    return asStudent("POST", owners("/" + handOffId + "/take-overs"));
  }

  private MvcTestResult asFriend() {
    return http.get().uri("/api/liaoning/hand-offs/" + token).exchange();
  }

  private MvcTestResult send(byte[] photo) {
    return http.put()
        .uri("/api/liaoning/hand-offs/" + token + "/photo")
        .contentType("image/jpeg")
        .content(photo)
        .exchange();
  }

  private String owners(String rest) {
    return "/api/liaoning/photos/%s/hand-offs%s".formatted(orderId, rest);
  }

  private MvcTestResult asStudent(String method, String path) {
    return as("Bearer " + TestPlatform.issuers().student(TENANT, studentId), method, path);
  }

  private MvcTestResult as(String bearer, String method, String path) {
    return http.method(org.springframework.http.HttpMethod.valueOf(method))
        .uri(path)
        .header("Authorization", bearer)
        .exchange();
  }

  private void closes(String topic) {
    events.deliver(TENANT, topic, orderId, 2, "{\"orderId\":\"%s\"}".formatted(orderId));
  }

  /** How many photos of friends lie in the object store. */
  private int kept() {
    return objects.keys(FRIENDS).size();
  }

  private static void refuses(MvcTestResult answer, int status, String slug) {
    assertThat(answer)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
