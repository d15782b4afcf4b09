package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Onward: the collection platform (G-7), CHSI (G-8), and the deletion half a year later. */
@Order(Turn.BY_MONTHS)
class PhotosReachChsiJourney {

  @Test
  void goOnToThePlatformAndToChsiAndAreDeletedInTheEnd() {
    Batch batch = Batch.of("guangdong", 1, 1, UnaryOperator.identity());
    Way way = Way.toReview(batch).allowsResultMessages();
    way.isApproved().becomes("APPROVED", "CONFIRM_STANDARD_PHOTO");
    way.awaitsInTimeline("uploaded-onward");
    way.isToldInWeChat("上传");
    way.student().confirms(way.orderId()).succeeded();
    JsonNode returned = way.becomes("RETURNED", "SAVE_STANDARD_PHOTO");
    BusinessTime.turnTo(Instant.parse(returned.at("/handoffDueAt").asString()));
    way.awaitsInTimeline("handed-off");
    Instant deleteAt = Instant.parse(way.looks().at("/deleteAt").asString());
    assertThat(Duration.between(BusinessTime.now(), deleteAt))
        .isBetween(Duration.ofDays(178), Duration.ofDays(181));
    BusinessTime.turnTo(deleteAt);
    Awaitility.await("the photo is gone")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(way.student().standardPhoto(way.orderId()).status()).isEqualTo(404));
  }
}
