package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.notification.policy.Occasion;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which fact of which service is an occasion to tell the student something. */
@Configuration(proxyBeanMethods = false)
class NoticeSubscriptions {

  private final Telling telling;

  NoticeSubscriptions(Telling telling) {
    this.telling = telling;
  }

  @Bean
  Subscription<OrderPaid> orderPaid() {
    return Subscription.to("order.paid", OrderPaid.class, this::paid);
  }

  @Bean
  Subscription<OrderSubmitted> orderSubmitted() {
    return Subscription.to("order.submitted", OrderSubmitted.class, this::submitted);
  }

  @Bean
  Subscription<ReviewDecided> reviewDecided() {
    return Subscription.to("review.decided", ReviewDecided.class, this::decided);
  }

  @Bean
  Subscription<ReviewWithdrawn> reviewWithdrawn() {
    return Subscription.to("review.withdrawn", ReviewWithdrawn.class, this::withdrawn);
  }

  @Bean
  Subscription<OrderReminded> orderReminded() {
    return Subscription.to("order.reminded", OrderReminded.class, this::reminded);
  }

  @Bean
  Subscription<PlatformUploaded> platformUploaded() {
    return Subscription.to("platform.uploaded", PlatformUploaded.class, this::uploadedOnward);
  }

  @Bean
  Subscription<PhotoStandardized> photoStandardized() {
    return Subscription.to("photo.standardized", PhotoStandardized.class, this::standardized);
  }

  @Bean
  Subscription<OrderCompleted> orderCompleted() {
    return Subscription.to("order.completed", OrderCompleted.class, this::completed);
  }

  @Bean
  Subscription<OrderRefunded> orderRefunded() {
    return Subscription.to("order.refunded", OrderRefunded.class, this::refunded);
  }

  @Bean
  Subscription<OrderClosed> orderClosed() {
    return Subscription.to("order.closed", OrderClosed.class, this::closed);
  }

  /** When the school pays there is nothing a student would call a payment. */
  private void paid(Event<OrderPaid> event) {
    OrderPaid paid = event.data();
    if (!paid.payer().equals("institution")) {
      Facts facts = Facts.at(event.time()).withAmount(paid.amountInFen());
      telling.tell(event, paid.orderId(), Occasion.PAYMENT_RECEIVED, facts);
    }
  }

  private void submitted(Event<OrderSubmitted> event) {
    OrderSubmitted submitted = event.data();
    Facts facts = Facts.at(event.time()).withPromise(submitted.dueAt());
    telling.tell(event, submitted.orderId(), Occasion.SUBMITTED, facts);
  }

  /** A decision in a word that nobody here knows is told by who knows it. */
  private void decided(Event<ReviewDecided> event) {
    ReviewDecided decided = event.data();
    Facts facts = Facts.at(decided.decidedAt()).because(decided.reasons());
    switch (decided.decision()) {
      case "approved" -> telling.tell(event, decided.orderId(), Occasion.APPROVED, facts);
      case "rejected" -> telling.tell(event, decided.orderId(), Occasion.REJECTED, facts);
      default -> {}
    }
  }

  private void withdrawn(Event<ReviewWithdrawn> event) {
    ReviewWithdrawn withdrawn = event.data();
    telling.tell(event, withdrawn.orderId(), Occasion.WITHDRAWN, Facts.at(withdrawn.withdrawnAt()));
  }

  /** A reminder of something nobody here knows is left to who knows it (G-20, G-27). */
  private void reminded(Event<OrderReminded> event) {
    OrderReminded due = event.data();
    switch (due.about()) {
      case "photo-missing" ->
          telling.remind(event, due.orderId(), Occasion.PHOTO_MISSING, due.until());
      case "confirmation-due" ->
          telling.remind(event, due.orderId(), Occasion.CONFIRMATION_DUE, due.until());
      default -> {}
    }
  }

  private void uploadedOnward(Event<PlatformUploaded> event) {
    PlatformUploaded uploaded = event.data();
    telling.tell(
        event, uploaded.orderId(), Occasion.UPLOADED_ONWARD, Facts.at(uploaded.uploadedAt()));
  }

  private void standardized(Event<PhotoStandardized> event) {
    telling.tell(event, event.data().orderId(), Occasion.STANDARDIZED, Facts.at(event.time()));
  }

  private void completed(Event<OrderCompleted> event) {
    telling.tell(event, event.data().orderId(), Occasion.RETURNED, Facts.at(event.time()));
  }

  private void refunded(Event<OrderRefunded> event) {
    OrderRefunded refunded = event.data();
    Facts facts = Facts.at(event.time()).withAmount(refunded.amountInFen());
    telling.tell(event, refunded.orderId(), Occasion.REFUNDED, facts);
  }

  /** Whoever got the money back has been told so already. */
  private void closed(Event<OrderClosed> event) {
    if (!event.data().reason().equals("refunded")) {
      telling.tell(event, event.data().orderId(), Occasion.CLOSED, Facts.at(event.time()));
    }
  }

  record OrderPaid(String orderId, String payer, long amountInFen) {}

  record OrderSubmitted(String orderId, Instant dueAt) {}

  record ReviewDecided(String orderId, String decision, List<String> reasons, Instant decidedAt) {}

  record ReviewWithdrawn(String orderId, Instant withdrawnAt) {}

  record OrderReminded(String orderId, String about, Instant until) {}

  record PlatformUploaded(String orderId, Instant uploadedAt) {}

  record PhotoStandardized(String orderId) {}

  record OrderCompleted(String orderId) {}

  record OrderRefunded(String orderId, long amountInFen) {}

  record OrderClosed(String orderId, String reason) {}
}
