package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 逾期自动确认 (G-27), with reminders 24 and 2 hours before. */
@Order(Turn.BY_DAYS)
class GuangdongStudentLetsTheDeadlineConfirmJourney {

  private static final String CONFIRM = "CONFIRM_STANDARD_PHOTO";

  @Test
  void isRemindedTwiceAndThenCountsAsConfirmed() {
    Way way = Way.toReview(Batch.of("guangdong", 10, 1, UnaryOperator.identity()));
    way.isApproved();
    JsonNode order = way.becomes("APPROVED", CONFIRM);
    Instant confirmBy = Instant.parse(order.at("/confirmBy").asString());
    assertThat(Duration.between(BusinessTime.now(), confirmBy))
        .isBetween(Duration.ofHours(71), Duration.ofHours(73));
    BusinessTime.turnTo(confirmBy.minus(Duration.ofHours(24)));
    way.awaitsReminders(1);
    BusinessTime.turnTo(confirmBy.minus(Duration.ofHours(2)));
    way.awaitsReminders(2);
    way.becomes("APPROVED", CONFIRM);
    BusinessTime.turnTo(confirmBy);
    way.becomes("RETURNED", "SAVE_STANDARD_PHOTO");
    assertThat(way.fact("confirmed").at("/details/by").asString("")).isEqualTo("deadline");
    way.findsInInbox("确认");
  }
}
