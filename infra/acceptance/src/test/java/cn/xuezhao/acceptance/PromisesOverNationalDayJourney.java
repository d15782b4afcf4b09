package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.BusinessTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * National Day 2026: from 1 to 7 October nobody works, and Saturday the 10th makes up for it (G-6:
 * 节假日顺延). The journeys begin in September 2026 so that this can be seen.
 */
@Order(Turn.TO_NATIONAL_DAY)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromisesOverNationalDayJourney {

  /** G-6, G-21: handed in on the eve at 16:30, half an hour of two working days is used. */
  @Test
  @Order(1)
  void postponesWhatIsHandedInAndApprovedOnTheEve() {
    BusinessTime.turnTo(shanghai("2026-09-30T16:30:00"));
    Way way = Way.toReview(Batch.of("guangdong", 11, 1, UnaryOperator.identity()));
    assertThat(Instant.parse(way.looks().at("/dueAt").asString()))
        .as("half an hour on the eve, the 8th, and until half past four on the 9th")
        .isBetween(shanghai("2026-10-09T16:30:00"), shanghai("2026-10-09T16:40:00"));
    way.isApproved();
    JsonNode order = way.becomes("APPROVED", "CONFIRM_STANDARD_PHOTO");
    assertThat(order.at("/standardPhotoDueAt").asString(""))
        .as("two working days after the eve: the 8th and the 9th")
        .isEqualTo(shanghai("2026-10-10T00:00:00").toString());
    assertThat(order.at("/platformUploadDueAt").asString(""))
        .as("G-7")
        .isEqualTo(shanghai("2026-10-10T00:00:00").toString());
    assertThat(order.at("/handoffDueAt").asString(""))
        .as(
            "G-8: the batch ends on Sunday the 11th at 24:00, seven working days later it is the"
                + " 20th")
        .isEqualTo(shanghai("2026-10-21T00:00:00").toString());
  }

  /** The make-up Saturday is a working day like any other. */
  @Test
  @Order(2)
  void worksOnTheMakeUpSaturday() {
    BusinessTime.turnTo(shanghai("2026-10-09T18:00:00"));
    Way way = Way.toReview(Batch.of("guangdong"));
    assertThat(Instant.parse(way.looks().at("/dueAt").asString()))
        .as("Saturday the 10th and Monday the 12th")
        .isEqualTo(shanghai("2026-10-12T17:00:00"));
  }

  /** L-B: 24:00 of the last day belongs to nobody's next day. */
  @Test
  @Order(3)
  void endsABatchAt24OClock() {
    Batch batch = Batch.of("liaoning", 3, 1, UnaryOperator.identity());
    JsonNode told =
        Way.into(batch)
            .student()
            .platform()
            .get("/api/liaoning/batches/" + batch.code())
            .succeeded()
            .json();
    assertThat(told.at("/closesAt").asString()).isEqualTo(batch.closesAt().toString());
    assertThat(batch.closesAt().atOffset(ZoneOffset.ofHours(8)).toLocalTime().toString())
        .isEqualTo("00:00");
  }

  private static Instant shanghai(String time) {
    return OffsetDateTime.parse(time + "+08:00").toInstant();
  }
}
