package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.Http;
import cn.xuezhao.acceptance.people.Platform;
import cn.xuezhao.acceptance.people.SchoolRecord;
import cn.xuezhao.acceptance.people.Student;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever a student gets wrong, the answer says what to do, and nothing is lost. */
@Order(Turn.IN_REAL_TIME)
class BadInputIsRefusedJourney {

  private static final String TENANT = "liaoning";
  private static final String BATCH = "0G1XC";

  private final SchoolRecord record = SchoolRecord.liXiaoming();
  private Student student;

  @BeforeEach
  void signIn() {
    student = Student.of(TENANT);
    student.logsIn().succeeded();
    student.agreesToEverythingAsked();
  }

  @Test
  void tellsThatARegionDoesNotExist() {
    Http.at(Platform.gateway()).get("/api/atlantis/tenant").wasRefused(404, "unknown-tenant");
    student.platform().get("/api/atlantis/orders").wasRefused(404, "unknown-tenant");
  }

  @Test
  void tellsThatATokenOfAnotherRegionDoesNotFit() {
    student.platform().get("/api/guangdong/orders").wasRefused(403, "tenant-mismatch");
  }

  @Test
  void tellsAStrangerToSignIn() {
    Http.at(Platform.gateway()).get("/api/liaoning/orders").wasRefused(401, "unauthenticated");
  }

  @Test
  void neverRoutesWhatIsInternal() {
    Http.at(Platform.gateway())
        .get("/internal/liaoning/contacts/enr_1")
        .wasRefused(404, "not-found");
  }

  @Test
  void tellsThatABatchIsUnknown() {
    student.verifies("ZZZZZ", student.collectionCodeOf(record)).wasRefused(404, "batch-unknown");
  }

  @Test
  void tellsApartWhyACollectionCodeIsNoGood() {
    refuses("forged", "code-forged");
    refuses("foreign", "code-foreign");
    refuses("cut-off", "code-cut-off");
    refuses("unknown", "code-unknown");
  }

  @Test
  void tellsThatAPictureShowsNoCode() {
    student
        .verifies(BATCH, student.collectionCodeOf(record, "cropped"))
        .wasRefused(422, "code-unreadable");
    student
        .verifies(BATCH, "not a picture".getBytes(StandardCharsets.UTF_8))
        .wasRefused(422, "photo-not-an-image");
  }

  @Test
  void tellsThatAStudentIsNotOnTheRoster() {
    SchoolRecord stranger = new SchoolRecord("辽宁科技学院", "2024999999", "王小虎", "210101200301010016");
    student
        .verifies(BATCH, student.collectionCodeOf(stranger))
        .wasRefused(422, "student-not-on-roster");
  }

  @Test
  void namesTheFieldThatDoesNotMatch() {
    SchoolRecord other = new SchoolRecord("辽宁科技学院", "2024000001", "王小虎", "210101200301010016");
    Answer refusal =
        student
            .verifies(BATCH, student.collectionCodeOf(other))
            .wasRefused(422, "roster-field-mismatch");
    assertThat(refusal.json().at("/errors").toString()).contains("name");
  }

  @Test
  void pausesTheAccountAfterFiveWrongTries() {
    for (int i = 0; i < 5; i++) {
      student
          .verifies(BATCH, student.collectionCodeOf(record, "forged"))
          .wasRefused(422, "code-forged");
    }
    Answer paused =
        student
            .verifies(BATCH, student.collectionCodeOf(record))
            .wasRefused(429, "verification-paused");
    assertThat(Integer.parseInt(paused.header("Retry-After"))).isBetween(1, 900);
  }

  @Test
  void takesNothingThatIsNotAsked() {
    student
        .platform()
        .post(student.path("orders"), Map.of("enrollmentId", "enr_1", "amountInFen", 1))
        .wasRefused(400, "unknown-property");
  }

  private void refuses(String fault, String slug) {
    student.verifies(BATCH, student.collectionCodeOf(record, fault)).wasRefused(422, slug);
  }
}
