package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.WeChatPayCounter;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 已驳回 → 修改资料 → 确认修改 (L-19 to L-21). */
@Order(Turn.BY_MINUTES)
class LiaoningStudentIsRejectedAndResubmitsJourney {

  @Test
  void replacesThePhotoAndPaysOnce() {
    Way way = Way.toReview(Batch.of("liaoning"));
    way.isRejectedFor("glasses-glare");
    isToldWhy(way);
    keepsTheDraft(way);
    Instant firstPromise = Instant.parse(way.looks().at("/openedAt").asString());
    way.submits().becomes("PENDING_REVIEW", "WAIT_FOR_REVIEW");
    assertThat(Instant.parse(way.looks().at("/dueAt").asString()))
        .as("a new promise")
        .isAfter(firstPromise);
    way.posts("/payments").wasRefused(409, "payment-not-needed");
    way.isApproved().becomes("RETURNED", "SAVE_STANDARD_PHOTO");
    assertThat(WeChatPayCounter.paymentsOf(way.orderId())).as("paid once").hasSize(1);
  }

  /** L-19, L-23: the rejection and its reason arrive, on the tab 已驳回 and in WeChat. */
  private static void isToldWhy(Way way) {
    JsonNode order = way.becomes("REJECTED", "REPLACE_PHOTO");
    assertThat(order.at("/rejection/reasons").toString()).contains("glasses-glare");
    assertThat(
            way.student()
                .platform()
                .get(way.student().path("orders?tab=rejected"))
                .succeeded()
                .json()
                .toString())
        .contains(way.orderId());
    way.isToldInWeChat("审核不通过", "镜片反光");
  }

  /** L-20, L-21: the draft waits for 确认修改, also after signing in again. */
  private static void keepsTheDraft(Way way) {
    way.handsInGoodPhoto();
    way.becomes("REJECTED", "SUBMIT_PHOTO");
    way.student().logsIn().succeeded();
    way.becomes("REJECTED", "SUBMIT_PHOTO");
  }
}
