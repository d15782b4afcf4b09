package cn.xuezhao.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found in the stores and in the ledgers of the outside world, without asking a service.
 *
 * @param payments that WeChat has taken; those that nobody paid are left out
 * @param underway objects of photos that are on their way and not handed in yet
 * @param leftovers events that were stored and never sent, and keys that were parked
 * @param acknowledged what people were told had happened
 * @param unreadable sources that did not answer; what depends on them is unknown, not lost
 */
record Evidence(
    List<Payment> payments,
    List<Refund> refunds,
    List<Message> messages,
    List<Order> orders,
    List<Photo> photos,
    List<StandardPhoto> standardPhotos,
    List<Underway> underway,
    List<Task> tasks,
    List<Leftover> leftovers,
    ObjectStore objects,
    List<Acknowledged> acknowledged,
    Set<Source> unreadable) {

  /** Where evidence comes from. */
  enum Source {
    DOCUMENTS,
    OBJECTS,
    WECHAT,
    HISTORY
  }

  /** Money that WeChat has taken. */
  record Payment(String number, String transactionId, long amountInFen) {}

  /** Money that WeChat was asked to give back. */
  record Refund(String number, String paymentNumber, long amountInFen, String status) {

    /** A refund under way will arrive; one that was closed or went wrong has moved nothing. */
    boolean movesMoney() {
      return status.equals("SUCCESS") || status.equals("PROCESSING");
    }
  }

  /** A message on somebody's phone. */
  record Message(String openId, String template, String opens, String content) {}

  /** An attempt to pay, as the order's document has it. */
  record Attempt(String number, String state, String transactionId, long amountInFen) {

    boolean isPaid() {
      return state.equals("paid");
    }
  }

  /** A refund, as the order's document has it. */
  record Owed(String number, String paymentNumber, long amountInFen, String state) {}

  /**
   * @param round of the review that the order is in or came out of last; 0 without one
   */
  record Order(
      String tenant,
      String id,
      String state,
      int round,
      List<Attempt> attempts,
      List<Owed> refunds) {}

  /**
   * A photo that passed the screening.
   *
   * @param stored false while its bytes are only announced; a crash in between leaves them to be
   *     cleared away
   */
  record Photo(
      String tenant,
      String orderId,
      int revision,
      String sha256,
      String originalKey,
      String previewKey,
      boolean stored) {}

  /** A standard photo, published or about to be. */
  record StandardPhoto(
      String tenant, String orderId, int revision, boolean published, String key, String sha256) {}

  /** A piece of an upload, or what a friend sent: here for a while, until it is swept. */
  record Underway(String tenant, String key) {}

  /**
   * A task of the reviewers.
   *
   * @param decision approved, rejected, or empty
   */
  record Task(String tenant, String id, String orderId, int round, int revision, String decision) {}

  /** Something in a document that should have been worked off. */
  record Leftover(String database, String collection, String id, String what) {}

  /** A line of a demo's history. */
  record Acknowledged(String fact, String tenant, String orderId, Map<String, String> rest) {

    boolean is(String other) {
      return fact.equals(other);
    }

    String get(String member) {
      return rest.getOrDefault(member, "");
    }
  }
}
