package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Reviewer;
import cn.xuezhao.acceptance.people.WeChatPayCounter;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 审核进度 and 撤回审核 (G-31, G-32), then another photo. */
@Order(Turn.BY_MINUTES)
class GuangdongStudentWithdrawsFromReviewJourney {

  @Test
  void takesThePhotoBackAndHandsInAnother() {
    Way way = Way.toReview(Batch.of("guangdong"));
    JsonNode progress = way.awaitsReviewProgress("waiting");
    assertThat(progress.at("/place").asLong()).as("G-32: where the order stands").isPositive();
    assertThat(progress.at("/dueAt").asString("")).isEqualTo(way.looks().at("/dueAt").asString());
    assertThat(progress.at("/withdrawable").asBoolean()).isTrue();
    way.withdraws().succeeded();
    way.becomes("PENDING_PHOTO", "SUBMIT_PHOTO");
    way.handsInGoodPhoto().submits().becomes("PENDING_REVIEW", "WAIT_FOR_REVIEW");
    assertThat(way.awaitsReviewProgress("waiting").at("/round").asInt()).isEqualTo(2);
    way.isApproved().becomes("APPROVED", "CONFIRM_STANDARD_PHOTO");
    assertThat(WeChatPayCounter.paymentsOf(way.orderId())).as("paid once").hasSize(1);
    assertThat(way.timeline()).contains("withdrawn");
  }

  @Test
  void comesTooLateOnceAReviewerLooks() {
    Way way = Way.toReview(Batch.of("guangdong"));
    Reviewer reviewer = Reviewer.of("guangdong", "reviewer1");
    JsonNode task = reviewer.takes(way.orderId());
    reviewer
        .platform()
        .post(
            reviewer.path("review-tasks/" + task.at("/taskId").asString() + "/openings"), Map.of())
        .succeeded();
    assertThat(way.awaitsReviewProgress("in-review").at("/withdrawable").asBoolean()).isFalse();
    way.withdraws().wasRefused(409, "review-begun");
    way.isApproved().becomes("APPROVED", "CONFIRM_STANDARD_PHOTO");
  }
}
