package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Operator;
import cn.xuezhao.acceptance.people.Portraits;
import cn.xuezhao.acceptance.people.Reviewer;
import cn.xuezhao.acceptance.people.SchoolRecord;
import cn.xuezhao.acceptance.people.Student;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** G-4, 同版照片: the office sends a photo that a student has on record, and it comes again. */
@Order(Turn.BY_MINUTES)
class PhotoOnRecordComesAgainJourney {

  private static final int SMALL = 300;

  private final Operator operator = Operator.of("liaoning");
  private final Batch batch = Batch.of("liaoning", 6, 2, UnaryOperator.identity());
  private final SchoolRecord first = batch.students().getFirst();
  private final SchoolRecord second = batch.students().getLast();

  @Test
  void theStudentIsToldAndAnotherStudentIsNot() throws IOException {
    try {
      sendsPhotosOnRecord();
      isTold();
      isNotTold();
    } finally {
      forgets();
    }
  }

  private void sendsPhotosOnRecord() throws IOException {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put(first.studentNumber() + ".png", small(Portraits.passing()));
    photos.put("nobody.jpg", Portraits.passing());
    photos.put(second.studentNumber() + ".jpg", "no picture".getBytes(StandardCharsets.UTF_8));
    JsonNode files =
        operator.sendsReferences(batch.batchId(), photos).succeeded().json().at("/files");
    assertThat(files.at("/0/outcome").asString()).as(files.toString()).isEqualTo("kept");
    assertThat(files.at("/1/problem/type").asString()).endsWith("student-unknown");
    assertThat(files.at("/2/problem/type").asString()).endsWith("photo-not-an-image");
    assertThat(operator.platform().get(references("")).succeeded().json().at("/photos").asInt())
        .isEqualTo(1);
  }

  /** Soft: told, contested, and for a reviewer to decide. */
  private void isTold() {
    Way way = opened(first, 1);
    JsonNode screened = handsIn(way);
    assertThat(screened.at("/findings/0/rule").asString()).isEqualTo("same-plate");
    assertThat(screened.at("/findings/0/severity").asString()).isEqualTo("soft");
    String revision = "photos/" + way.orderId() + "/revisions/1";
    way.student()
        .platform()
        .post(way.student().path(revision + "/contests"), Map.of("findings", List.of("same-plate")))
        .succeeded();
    JsonNode seen = staffView(way);
    assertThat(seen.at("/references/0/ofThisStudent").asBoolean()).isTrue();
    assertThat(seen.at("/references/0/likeness").asString()).isEqualTo("same-photo");
    assertThat(seen.at("/findings/0/contested").asBoolean()).isTrue();
  }

  private void isNotTold() {
    Way way = opened(second, 0);
    assertThat(handsIn(way).toString()).doesNotContain("same-plate");
    JsonNode seen = staffView(way);
    assertThat(seen.at("/findings").toString()).contains("same-plate-unsure");
    assertThat(seen.at("/references/0/ofThisStudent").asBoolean(true)).isFalse();
  }

  private void forgets() {
    operator
        .platform()
        .post(
            references("/removals"),
            Map.of("studentNumbers", List.of(first.studentNumber(), second.studentNumber())))
        .succeeded();
    assertThat(operator.platform().get(references("")).succeeded().json().at("/photos").asInt())
        .isZero();
  }

  /** Until the office knows whose order it is. */
  private Way opened(SchoolRecord person, int stillMissing) {
    Way way = Way.into(batch, person, Student.of("liaoning")).verifies().opensOrder();
    Awaitility.await("whose order it is")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                operator
                        .platform()
                        .get(operator.path("batches/" + batch.batchId() + "/coverage"))
                        .succeeded()
                        .json()
                        .at("/missing")
                        .asInt()
                    == stillMissing);
    return way;
  }

  private static JsonNode handsIn(Way way) {
    JsonNode screened =
        way.student().handsIn(way.orderId(), Portraits.passing()).succeeded().json();
    assertThat(screened.at("/accepted").asBoolean()).as(screened.toString()).isTrue();
    return screened;
  }

  private static JsonNode staffView(Way way) {
    Reviewer reviewer = Reviewer.of("liaoning", "reviewer1");
    return reviewer
        .platform()
        .get(reviewer.path("photos/" + way.orderId() + "/revisions/1"))
        .succeeded()
        .json();
  }

  private String references(String rest) {
    return operator.path("batches/" + batch.batchId() + "/reference-photos" + rest);
  }

  /** As a school has it: small, and another file. */
  private static byte[] small(byte[] photo) throws IOException {
    BufferedImage whole = ImageIO.read(new ByteArrayInputStream(photo));
    int height = whole.getHeight() * SMALL / whole.getWidth();
    BufferedImage small = new BufferedImage(SMALL, height, BufferedImage.TYPE_INT_RGB);
    small
        .createGraphics()
        .drawImage(whole.getScaledInstance(SMALL, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(small, "png", bytes);
    return bytes.toByteArray();
  }
}
