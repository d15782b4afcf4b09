package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.Reviewer;
import cn.xuezhao.acceptance.people.StandardPhoto;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reviewer may re-crop; what is published is what the reviewer saw. */
@Order(Turn.BY_MINUTES)
class ReviewerFramesThePhotoJourney {

  private static final Color LIGHT_BLUE = new Color(100, 197, 255);

  @Test
  void reviewerFramesThePhotoAndTheStudentGetsThatOne() {
    Way way = Way.toReview(Batch.of("liaoning"));
    Reviewer reviewer = Reviewer.of("liaoning", "reviewer1");
    JsonNode task = reviewer.takes(way.orderId());
    JsonNode crop = automaticCrop(reviewer, task);
    isToldThatAFramingIsWrong(reviewer, task, crop);
    JsonNode framed = moved(reviewer, task, crop, 0.01).succeeded().json();
    reviewer.decides(task, "approved", List.of()).wasRefused(409, "decision-stale");
    byte[] seen = reviewer.platform().get(framed.at("/previewUrl").asString()).succeeded().bytes();
    reviewer.decides(framed, "approved", List.of()).succeeded();
    way.becomes("RETURNED", "SAVE_STANDARD_PHOTO");
    getsThatOne(way, seen);
  }

  /** Where the screening would have cut it. */
  private static JsonNode automaticCrop(Reviewer reviewer, JsonNode task) {
    String revision = task.at("/previewUrl").asString().replace("/preview", "");
    JsonNode photo = reviewer.platform().get(revision).succeeded().json();
    assertThat(photo.at("/standardSha256").asString())
        .isEqualTo(task.at("/standardSha256").asString());
    return photo.at("/automaticCrop");
  }

  private static void isToldThatAFramingIsWrong(Reviewer reviewer, JsonNode task, JsonNode crop) {
    Answer refused = moved(reviewer, task, crop, 0.09);
    refused.wasRefused(422, "crop-misfit");
    assertThat(refused.json().at("/findings").toString()).contains("measured", "limit");
    moved(reviewer, task, crop, 0.9).wasRefused(422, "crop-invalid");
  }

  private static Answer moved(Reviewer reviewer, JsonNode task, JsonNode crop, double by) {
    return reviewer.recrops(
        task,
        crop.at("/x").asDouble() + by,
        crop.at("/y").asDouble(),
        crop.at("/width").asDouble(),
        crop.at("/height").asDouble());
  }

  private static void getsThatOne(Way way, byte[] seen) {
    String photo = way.student().path("photos/" + way.orderId());
    byte[] published = way.student().platform().get(photo + "/standard").succeeded().bytes();
    assertThat(published).as("what the reviewer saw").isEqualTo(seen);
    StandardPhoto.of(published).meetsTheStandard(LIGHT_BLUE);
    JsonNode view = way.student().platform().get(photo).succeeded().json();
    assertThat(view.at("/cropByReview").asBoolean()).isTrue();
  }
}
