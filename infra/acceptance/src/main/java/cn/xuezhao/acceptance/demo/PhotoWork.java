package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Handing in photos: the bad ones first, where somebody has one, and what is said about them. */
final class PhotoWork {

  /** What a reviewer sees that no screening does, and may say. */
  private static final List<String> FAULTS =
      List.of("retouched", "hair-covers-ears", "expression", "shoulders-uneven", "jewelry");

  private static final int AGAIN = 3;

  private final Traveler traveler;
  private String faultSeen = "";

  PhotoWork(Traveler traveler) {
    this.traveler = traveler;
  }

  /** Gives the revision that is to be reviewed. */
  int handsInFirst() {
    if (traveler.has(Twist.BAD_PHOTO)) {
      Flaw[] flaws = Flaw.values();
      handsInBad(flaws[traveler.random().nextInt(flaws.length)]);
    }
    if (traveler.has(Twist.REJECTED)) {
      faultSeen = FAULTS.get(traveler.random().nextInt(FAULTS.size()));
      return handsIn(faultSeen);
    }
    return handsInGood();
  }

  /** Why the reviewer rejected the first photo. */
  String faultSeen() {
    return faultSeen;
  }

  int handsInGood() {
    return handsIn("");
  }

  /**
   * @param fault what only a reviewer sees; empty for a photo that is fine
   */
  private int handsIn(String fault) {
    byte[] photo = traveler.scene().booth().good(traveler.random());
    Answer screened = screened(photo).succeeded();
    JsonNode result = screened.json();
    assertThat(result.at("/accepted").asBoolean())
        .as("accepted; findings: %s", result.at("/findings"))
        .isTrue();
    int revision = result.at("/revision").asInt();
    String sha256 = result.at("/sha256").asString();
    if (fault.isEmpty()) {
      traveler.scene().verdicts().expectApproval(sha256);
    } else {
      traveler.scene().verdicts().expectRejection(sha256, fault);
    }
    traveler
        .scene()
        .history()
        .photoAccepted(traveler.manual().tenant(), traveler.orderId(), revision, sha256);
    return revision;
  }

  /** On a machine that is overloaded a picture may take too long; then it is handed in again. */
  private Answer screened(byte[] photo) {
    Answer screened = traveler.student().handsIn(traveler.orderId(), photo);
    for (int i = 0; i < AGAIN && screened.problem().equals("photo-decoding-failed"); i++) {
      traveler.scene().tally().count("asked to hand in again: photo-decoding-failed");
      screened = traveler.student().handsIn(traveler.orderId(), photo);
    }
    return screened;
  }

  /** The student is told what is wrong, in the same words for everybody who has the same photo. */
  private void handsInBad(Flaw flaw) {
    Random random = traveler.random();
    byte[] photo = traveler.scene().booth().bad(flaw, random);
    Answer screened = screened(photo);
    String told =
        screened.status() == 422
            ? screened.problem()
            : screened.succeeded().json().at("/findings").toString();
    assertThat(flaw.toldAs()).as("%s, told: %s", flaw, told).anyMatch(told::contains);
    String rule = flaw.toldAs().stream().filter(told::contains).findFirst().orElse("");
    traveler.scene().tally().count("told: " + rule);
  }
}
