package cn.xuezhao.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.chaos.Evidence.Attempt;
import cn.xuezhao.chaos.Evidence.Leftover;
import cn.xuezhao.chaos.Evidence.Owed;
import cn.xuezhao.chaos.Evidence.Payment;
import cn.xuezhao.chaos.Evidence.Photo;
import cn.xuezhao.chaos.Evidence.Refund;
import cn.xuezhao.chaos.Evidence.Source;
import cn.xuezhao.chaos.Evidence.StandardPhoto;
import cn.xuezhao.chaos.Evidence.Task;
import cn.xuezhao.chaos.Evidence.Underway;
import cn.xuezhao.chaos.ObjectStore.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every invariant is seen to fail, for the reason it is there for. */
class InvariantTests {

  private final Scene scene = new Scene();

  @ParameterizedTest
  @EnumSource
  void holdsForAnOrderThatWentWell(Invariant invariant) {
    Verdict verdict = scene.judge(invariant);
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.unknown()).isEmpty();
    assertThat(verdict.examined() > 0 || isAboutRefunds(invariant)).as("looks at all").isTrue();
  }

  @Test
  void missesAnOrderThatWasAcknowledged() {
    scene.orders.clear();
    breaks(Invariant.ORDERS_KEPT, "order ord_a is lost");
  }

  @Test
  void missesAPaymentThatWasAcknowledged() {
    scene.becomes(Scene.order("collecting", 0, List.of()));
    breaks(Invariant.ORDERS_KEPT, "the payment of order ord_a is lost");
  }

  @Test
  void missesMoneyThatWeChatHasTaken() {
    scene.becomes(
        Scene.order("collecting", 0, List.of(new Attempt(Scene.NUMBER, "offered", "", 2000))));
    breaks(Invariant.PAYMENTS_BOOKED, "is lost");
  }

  @Test
  void seesMoneyThatIsBookedOnTwoOrders() {
    scene.orders.add(scene.orders.getFirst());
    breaks(Invariant.PAYMENTS_BOOKED, "a-1");
  }

  @Test
  void seesMoneyThatIsBookedWithAnotherAmount() {
    scene.becomes(
        Scene.order("completed", 1, List.of(new Attempt(Scene.NUMBER, "paid", "42", 1000))));
    breaks(Invariant.PAYMENTS_BOOKED, "2000");
  }

  @Test
  void seesMoneyThatNobodyHasTaken() {
    scene.payments.clear();
    breaks(Invariant.NO_INVENTED_MONEY, "WeChat has null");
  }

  @Test
  void seesThatAnOrderKeepsTwoPayments() {
    paysTwice();
    breaks(Invariant.PAID_ONCE, "a-2");
  }

  @Test
  void acceptsASecondPaymentThatGoesBack() {
    paysTwice(new Owed("Ra-2", "a-2", 2000, "refund-returned"));
    scene.refunds.add(new Refund("Ra-2", "a-2", 2000, "SUCCESS"));
    for (Verdict verdict : scene.judge()) {
      assertThat(verdict.broken()).as(verdict.invariant().sentence()).isEmpty();
    }
  }

  @Test
  void seesTwoRefundsOfOnePayment() {
    scene.refunds.add(new Refund("Ra-1", Scene.NUMBER, 2000, "SUCCESS"));
    scene.refunds.add(new Refund("Ra-1-again", Scene.NUMBER, 2000, "PROCESSING"));
    breaks(Invariant.NO_DOUBLE_REFUND, "Ra-1-again");
  }

  @Test
  void seesARefundOfMoreThanWasPaid() {
    scene.refunds.add(new Refund("Ra-1", Scene.NUMBER, 2001, "SUCCESS"));
    breaks(Invariant.NO_DOUBLE_REFUND, "2001");
  }

  @Test
  void seesARefundThatNobodyHereDecided() {
    scene.refunds.add(new Refund("Ra-1", Scene.NUMBER, 2000, "SUCCESS"));
    breaks(Invariant.REFUNDS_AGREE, "nobody here did");
  }

  @Test
  void seesARefundThatNeverArrives() {
    scene.becomes(
        Scene.order(
            "refunding",
            1,
            List.of(Scene.paid()),
            new Owed("Ra-1", Scene.NUMBER, 2000, "refund-intended")));
    breaks(Invariant.REFUNDS_AGREE, "refund Ra-1");
  }

  @Test
  void missesAPhotoThatWasAccepted() {
    scene.photos.clear();
    breaks(Invariant.PHOTOS_KEPT, "photo ord_a/1/digest is lost");
  }

  @Test
  void missesTheBytesOfAPhoto() {
    scene.objects.remove("original");
    breaks(Invariant.OBJECTS_KEPT, "liaoning original is gone");
  }

  @Test
  void seesThatTheBytesOfAPhotoHaveChanged() {
    scene.objects.put("standard", new Found.Bytes("other"));
    breaks(Invariant.OBJECTS_KEPT, "liaoning standard has other bytes");
  }

  @Test
  void tellsBytesThatCannotBeReadFromBytesThatAreGone() {
    scene.objects.put("original", new Found.Unknown("timeout"));
    Verdict verdict = scene.judge(Invariant.OBJECTS_KEPT);
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.unknown()).containsExactly("liaoning original: timeout");
  }

  @Test
  void seesAnObjectOfNobody() {
    scene.objects.put("stray", new Found.Bytes("whose"));
    breaks(Invariant.NO_ORPHANS, "liaoning stray is nobody's");
  }

  @Test
  void knowsWhoseBytesWereOnlyAnnounced() {
    scene.objects.put("half-stored", new Found.Bytes("later"));
    scene.photos.add(
        new Photo(Scene.TENANT, Scene.ORDER, 2, "later", "half-stored", "not-stored", false));
    assertThat(scene.judge(Invariant.NO_ORPHANS).broken()).isEmpty();
    assertThat(scene.judge(Invariant.OBJECTS_KEPT).broken()).isEmpty();
  }

  @Test
  void knowsWhatIsOnItsWay() {
    scene.objects.put("sent-by-a-friend", new Found.Bytes("later"));
    scene.underway.add(new Underway(Scene.TENANT, "sent-by-a-friend"));
    assertThat(scene.judge(Invariant.NO_ORPHANS).broken()).isEmpty();
  }

  @Test
  void missesADecisionThatWasAcknowledged() {
    scene.tasks.clear();
    scene.tasks.add(new Task(Scene.TENANT, Scene.TASK, Scene.ORDER, 1, 1, ""));
    breaks(Invariant.DECISIONS_KEPT, "was acknowledged as approved");
  }

  @Test
  void seesAnApprovalThatTheOrderNeverHeardOf() {
    scene.becomes(Scene.order("under-review", 1, List.of(Scene.paid())));
    breaks(Invariant.DECISIONS_HAVE_ONE_EFFECT, "was approved");
  }

  @Test
  void seesAnApprovalWithTwoStandardPhotos() {
    scene.standardPhotos.add(
        new StandardPhoto(Scene.TENANT, Scene.ORDER, 1, true, "again", "published"));
    breaks(Invariant.DECISIONS_HAVE_ONE_EFFECT, "2 standard photos");
  }

  @Test
  void seesARejectionThatTheOrderNeverHeardOf() {
    scene.tasks.clear();
    scene.tasks.add(new Task(Scene.TENANT, Scene.TASK, Scene.ORDER, 1, 1, "rejected"));
    breaks(Invariant.DECISIONS_HAVE_ONE_EFFECT, "was rejected");
  }

  @Test
  void acceptsARejectionThatALaterRoundHasLeftBehind() {
    scene.becomes(Scene.order("completed", 2, List.of(Scene.paid())));
    scene.tasks.clear();
    scene.tasks.add(new Task(Scene.TENANT, Scene.TASK, Scene.ORDER, 1, 1, "rejected"));
    assertThat(scene.judge(Invariant.DECISIONS_HAVE_ONE_EFFECT).broken()).isEmpty();
  }

  @Test
  void missesTheStandardPhotoThatAStudentHolds() {
    scene.standardPhotos.clear();
    breaks(Invariant.PHOTOS_RETURNED, "standard photo ord_a/published is lost");
  }

  @Test
  void seesAnEventThatWasNeverSent() {
    scene.leftovers.add(new Leftover("xuezhao_order_liaoning", "orders", "ord_a", "1 not sent"));
    breaks(Invariant.EVENTS_SENT, "xuezhao_order_liaoning.orders ord_a: 1 not sent");
  }

  @Test
  void countsAMessageThatWasSeenTwice() {
    scene.messages.add(Scene.message());
    Verdict verdict = scene.judge(Invariant.MESSAGES_TWICE_AT_MOST);
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.remarks()).isEqualTo(1);
  }

  @Test
  void seesAMessageThatWasSeenThreeTimes() {
    scene.messages.add(Scene.message());
    scene.messages.add(Scene.message());
    breaks(Invariant.MESSAGES_TWICE_AT_MOST, "3 times on one phone");
  }

  @ParameterizedTest
  @EnumSource
  void knowsNothingWhenNothingCanBeRead(Invariant invariant) {
    scene.unreadable.addAll(List.of(Source.values()));
    Verdict verdict = scene.judge(invariant);
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.word()).isEqualTo("unknown");
  }

  @Test
  void endsWithOneWhenSomethingIsBrokenAndWithThreeWhenSomethingIsUnknown() {
    assertThat(Checker.result(scene.judge())).isZero();
    scene.unreadable.add(Source.WECHAT);
    assertThat(Checker.result(scene.judge())).isEqualTo(3);
    scene.orders.clear();
    assertThat(Checker.result(scene.judge())).isEqualTo(1);
  }

  private void paysTwice(Owed... refunds) {
    scene.payments.add(new Payment("a-2", "43", 2000));
    scene.becomes(
        Scene.order(
            "completed",
            1,
            List.of(Scene.paid(), new Attempt("a-2", "paid", "43", 2000)),
            refunds));
  }

  private void breaks(Invariant invariant, String because) {
    Verdict verdict = scene.judge(invariant);
    assertThat(verdict.word()).isEqualTo("BROKEN");
    assertThat(verdict.broken()).anyMatch(each -> each.contains(because));
  }

  private static boolean isAboutRefunds(Invariant invariant) {
    return invariant == Invariant.NO_DOUBLE_REFUND || invariant == Invariant.REFUNDS_AGREE;
  }
}
