package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What is personal can be changed where the manual says so, told to few, and destroyed. */
class RetentionTests extends IdentityApi {

  @Autowired MongoClient mongo;

  /** G-29: the address is asked for at the download, and whoever writes finds it there. */
  @Test
  void anEmailIsAddedWhenThePhotoIsDownloaded() {
    Phone phone = guangdong().consents();
    String id = enroll(phone, student());
    assertThat(Phone.body(phone.get("/enrollments/" + id)).has("maskedEmail")).isFalse();

    MvcTestResult changed =
        phone.put("/enrollments/" + id + "/email", Map.of("email", " Li@Example.cn "));

    assertThat(Phone.body(changed).get("maskedEmail").asString()).isEqualTo("L***@example.cn");
    assertThat(Phone.body(phone.get("/enrollments/" + id)).get("maskedEmail").asString())
        .isEqualTo("L***@example.cn");
    assertThat(Phone.body(internal("guangdong", "/contacts/" + id)).get("email").asString())
        .isEqualTo("Li@example.cn");
  }

  @Test
  void anEmailIsOneAndItsOwners() {
    Phone phone = guangdong().consents();
    String id = enroll(phone, student());
    String path = "/enrollments/" + id + "/email";

    JsonNode problem =
        assertProblem(phone.put(path, Map.of("email", "li@example")), 400, "invalid-fields");

    assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo("/email");
    assertProblem(guangdong().put(path, Map.of("email", "thief@example.cn")), 404, "not-found");
  }

  /** G-12: who refuses to share the number types one, and it is marked as typed. */
  @Test
  void aTypedPhoneNumberIsMarked() {
    Phone typed = guangdong().consents();
    Phone shared = guangdong().consents();
    shared.post(
        "/me/phone", Map.of("code", Platform.wechat().phoneCode("guangdong", shared.userId())));
    String own = verify(shared, student());
    shared.post("/enrollments", Map.of("verificationId", own));
    enroll(typed, student());

    assertThat(Phone.body(shared.get("/enrollments")).get(0).get("phoneVerified").asBoolean())
        .isTrue();
    assertThat(Phone.body(typed.get("/enrollments")).get(0).get("phoneVerified").asBoolean())
        .isFalse();
  }

  /** G-8: the hand-off to CHSI names the record, and nobody else is told it. */
  @Test
  void theWholeRecordIsToldToTheHandoffAlone() {
    Neighbors.Student student = student();
    Phone phone = guangdong().consents();
    String id = enroll(phone, student);

    JsonNode told = Phone.body(internal("guangdong", "batch-service", "/enrollments/" + id));
    JsonNode others = Phone.body(internal("guangdong", "/enrollments/" + id));

    JsonNode record = told.get("record");
    assertThat(record.get("institution").asString()).isEqualTo(student.institution());
    assertThat(record.get("studentNumber").asString()).isEqualTo(student.studentNumber());
    assertThat(record.get("name").asString()).isEqualTo("李小明");
    assertThat(record.get("documentNumber").asString()).isEqualTo("210***********" + tail(student));
    assertThat(record.get("documentKind").asString()).isEqualTo("resident-id");
    assertThat(record.get("level").asString()).isEqualTo("本科");
    assertThat(record.get("year").asInt()).isEqualTo(2024);
    assertThat(others.has("record")).isFalse();
    assertThat(others.get("studentId").asString()).isEqualTo(phone.studentId());
  }

  /** 180 days after the hand-off: the key is destroyed, and what stays is nobody's. */
  @Test
  void nothingPersonalIsLeftWhenTheRetentionEnds() {
    Neighbors.Student student = student();
    Phone phone = guangdong().consents();
    String verificationId = verify(phone, student);
    String id =
        Phone.body(
                phone.post(
                    "/enrollments",
                    Map.of("verificationId", verificationId, "phone", "13800138000")))
            .get("enrollmentId")
            .asString();

    events.deliver(
        "guangdong",
        "retention.ended",
        "ord_" + id,
        1,
        """
        {"orderId":"ord_1","enrollmentId":"%s","batchId":"bat_gd5k7",
         "endedAt":"2027-06-13T16:00:00Z"}
        """
            .formatted(id));

    assertThat(Phone.body(phone.get("/enrollments"))).isEmpty();
    assertProblem(internal("guangdong", "/contacts/" + id), 404, "not-found");
    JsonNode facts = Phone.body(internal("guangdong", "batch-service", "/enrollments/" + id));
    assertThat(facts.get("state").asString()).isEqualTo("erased");
    assertThat(facts.has("record")).isFalse();
    assertThat(stored("enrollments", id)).doesNotContain("sealed-fields", "\"key\"", "row_");
    assertThat(stored("verifications", verificationId)).doesNotContain("row_");
    assertThat(Phone.body(phone.verify("GD5K7", tail(student), Phone.code(student))).get("record"))
        .as("the same student may come again")
        .isNotNull();
  }

  private String stored(String collection, String id) {
    return mongo
        .getDatabase("xuezhao_identity_guangdong")
        .getCollection(collection)
        .find(new Document("_id", id))
        .first()
        .toJson();
  }

  private static String enroll(Phone phone, Neighbors.Student student) {
    MvcTestResult answer =
        phone.post(
            "/enrollments",
            Map.of("verificationId", verify(phone, student), "phone", "13800138000"));
    assertThat(answer).hasStatus(201);
    return Phone.body(answer).get("enrollmentId").asString();
  }

  private static String verify(Phone phone, Neighbors.Student student) {
    return verificationId(phone.verify("GD5K7", tail(student), Phone.code(student)));
  }
}
