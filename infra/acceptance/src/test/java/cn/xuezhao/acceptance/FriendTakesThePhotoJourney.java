package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.BusinessTime;
import cn.xuezhao.acceptance.people.Friend;
import cn.xuezhao.acceptance.people.Portraits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** L-12: who cannot photograph himself lets a friend do it, with the friend's phone. */
@Order(Turn.BY_MINUTES)
class FriendTakesThePhotoJourney {

  private static final String TENANT = "liaoning";

  private Way way;

  @BeforeEach
  void openOrder() {
    way = Way.toOrder(Batch.of(TENANT));
  }

  /** L-13: the student hands in exactly what the friend sent, and only that is screened. */
  @Test
  void theFriendsPhotoGoesTheStudentsWay() {
    byte[] photo = Portraits.passing();
    Answer shown = shows();
    Friend friend = Friend.withToken(TENANT, shown.text("/token"));
    assertThat(friend.looks().succeeded().text("/state")).isEqualTo("waiting");

    assertThat(friend.sends(photo).succeeded().text("/state")).isEqualTo("received");

    assertThat(asOwner(shown, "").succeeded().text("/state")).isEqualTo("received");
    byte[] seen = asOwner(shown, "/picture").succeeded().bytes();
    assertThat(seen).isEqualTo(photo);
    assertThat(way.nextStep()).as("nothing is handed in yet").isEqualTo("UPLOAD_PHOTO");

    post(shown, "/take-overs").succeeded();
    friend.sends(photo).wasRefused(404, "hand-off-over");
    Answer screened = way.student().handsIn(way.orderId(), seen).succeeded();
    assertThat(screened.json().at("/accepted").asBoolean())
        .as("findings: %s", screened.json().at("/findings"))
        .isTrue();
    assertThat(screened.json().at("/triesLeft").asInt()).isEqualTo(19);
    way.becomes("PENDING_PAYMENT", "PAY");
  }

  @Test
  void theStudentAsksForABetterOne() {
    Answer shown = shows();
    Friend friend = Friend.withToken(TENANT, shown.text("/token"));
    friend.sends(Portraits.passing()).succeeded();

    post(shown, "/retakes").succeeded();

    assertThat(friend.looks().succeeded().text("/state")).isEqualTo("waiting");
    friend.sends(Portraits.passing()).succeeded();
    assertThat(asOwner(shown, "").succeeded().text("/state")).isEqualTo("received");
  }

  @Test
  void theCodeIsOverAfterFifteenMinutes() {
    Answer shown = shows();
    Friend friend = Friend.withToken(TENANT, shown.text("/token"));
    friend.sends(Portraits.passing()).succeeded();

    BusinessTime.turnTo(Instant.parse(shown.text("/expiresAt")).plus(Duration.ofSeconds(1)));

    friend.looks().wasRefused(404, "hand-off-over");
    friend.sends(Portraits.passing()).wasRefused(404, "hand-off-over");
    asOwner(shown, "/picture").wasRefused(404, "hand-off-over");
  }

  @Test
  void nobodyElseGetsAnywhere() {
    Answer shown = shows();
    Friend.withToken(TENANT, "tok_forged").looks().wasRefused(404, "hand-off-over");
    Friend.withToken(TENANT, "tok_forged")
        .sends(Portraits.passing())
        .wasRefused(404, "hand-off-over");
    Friend.withToken("guangdong", shown.text("/token")).looks().wasRefused(404, "hand-off-over");
    Friend friend = Friend.withToken(TENANT, shown.text("/token"));
    friend
        .sends("no picture".getBytes(StandardCharsets.UTF_8))
        .wasRefused(422, "photo-not-an-image");
    friend.sends(Portraits.passing()).succeeded();

    Way stranger = Way.toOrder(Batch.of(TENANT));
    for (String rest : new String[] {"", "/picture"}) {
      stranger
          .student()
          .platform()
          .get(way.student().path(handOff(shown) + rest))
          .wasRefused(404, "not-found");
    }
  }

  private Answer shows() {
    return way.student()
        .platform()
        .post(way.student().path("photos/" + way.orderId() + "/hand-offs"), Map.of())
        .succeeded();
  }

  private String handOff(Answer shown) {
    return "photos/" + way.orderId() + "/hand-offs/" + shown.text("/handOffId");
  }

  private Answer asOwner(Answer shown, String rest) {
    return way.student().platform().get(way.student().path(handOff(shown) + rest));
  }

  private Answer post(Answer shown, String rest) {
    return way.student().platform().post(way.student().path(handOff(shown) + rest), Map.of());
  }
}
