package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.PhotoOnItsWay;
import cn.xuezhao.acceptance.people.Portraits;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** L-12, G-19: a tired student on an old phone with a bad network sends the photo once. */
@Order(Turn.BY_MINUTES)
class PhotoComesOverAWeakLinkJourney {

  private static final int CHUNK = 256 * 1024;
  private static final int SIX_MEGABYTES = 6_000_000;

  @Test
  void sixMegabytesArriveOnceAlthoughTheLinkIsCutThreeTimes() {
    byte[] photo = LargePhoto.passing();
    assertThat(photo.length).isBetween(SIX_MEGABYTES, 15 << 20);
    Way way = Way.toOrder(Batch.of("liaoning"));
    PhotoOnItsWay upload = way.student().sendsInPieces(way.orderId(), photo);

    for (int cut = 1; cut <= 3; cut++) {
      upload.sends(5);
      upload.breaksOff();
      assertThat(upload.begins().json().at("/offset").asInt())
          .as("what was whole before cut %d is kept, and nothing of the rest", cut)
          .isEqualTo(cut * 5 * CHUNK);
    }
    upload.sendsTheRest();
    Answer handedIn = upload.completes().succeeded();

    assertThat(handedIn.json().at("/accepted").asBoolean())
        .as("findings: %s", handedIn.json().at("/findings"))
        .isTrue();
    assertThat(handedIn.text("/sha256")).isEqualTo(upload.sha256());
    assertThat(original(way, 1).succeeded().bytes()).isEqualTo(photo);
    original(way, 2).wasRefused(404, "not-found");
    way.becomes("PENDING_PAYMENT", "PAY");
  }

  /** The answer was lost, so the phone asks again: no second photo and no second try. */
  @Test
  void askingAgainCostsNothing() {
    Way way = Way.toOrder(Batch.of("liaoning"));
    PhotoOnItsWay upload = way.student().sendsInPieces(way.orderId(), Portraits.passing());
    upload.sendsTheRest();
    Answer first = upload.completes().succeeded();
    Answer second = upload.completes().succeeded();
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.json().at("/triesLeft").asInt()).isEqualTo(19);
  }

  private static Answer original(Way way, int revision) {
    String path = "photos/%s/revisions/%d/original".formatted(way.orderId(), revision);
    return way.student().platform().get(way.student().path(path));
  }
}
