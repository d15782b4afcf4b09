package cn.xuezhao.notification;

import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One student of one tenant with an order: what other services know and say about them. */
final class StudentInWeChat {

  static final String NAME = "王小明";
  static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, 1, 2, 3, (byte) 0xff, (byte) 0xd9};

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final String tenant;
  final String key = UUID.randomUUID().toString().replace("-", "");
  final String orderId = "ord_" + key;
  final String studentId = "std_" + key;
  final String enrollmentId = "enr_" + key;
  final String email = key + "@example.org";
  private final TestEvents events;

  StudentInWeChat(String tenant, TestEvents events) {
    this.tenant = tenant;
    this.events = events;
    Surroundings.neighbors()
        .know(
            "/internal/" + tenant + "/batches/bat_1",
            "{\"batchId\":\"bat_1\",\"displayName\":\"辽宁科技学院24毕业\",\"priceInFen\":2000}");
    Surroundings.neighbors().know(photoPath(), PHOTO);
    contact(email);
  }

  String contactPath() {
    return "/internal/" + tenant + "/contacts/" + enrollmentId;
  }

  String photoPath() {
    return "/internal/" + tenant + "/photos/" + orderId + "/standard";
  }

  String orderPath() {
    return "/internal/" + tenant + "/orders/" + orderId;
  }

  StudentInWeChat withoutEmail() {
    contact(null);
    return this;
  }

  StudentInWeChat following() {
    Surroundings.weChat()
        .post("/__sandbox/users/" + key + "/follow", "{\"tenant\":\"%s\"}".formatted(tenant));
    return this;
  }

  /** The student taps 允许 or 取消 on the sheet of the mini-program; what it then gets. */
  String answersTheSheet(String answer, String... templates) {
    return Surroundings.weChat()
        .post(
            "/__sandbox/preview/subscriptions",
            "{\"tenant\":\"%s\",\"userId\":\"%s\",\"templates\":%s,\"answer\":\"%s\"}"
                .formatted(tenant, key, JSON.writeValueAsString(templates), answer))
        .toString();
  }

  StudentInWeChat allowing(String template, int messages) {
    Surroundings.weChat()
        .post(
            "/__sandbox/users/" + key + "/grants",
            "{\"tenant\":\"%s\",\"template\":\"%s\",\"count\":%d}"
                .formatted(tenant, template, messages));
    return this;
  }

  /** The order's owner answers for it. */
  StudentInWeChat knownToTheOwner() {
    return atStage("collecting");
  }

  StudentInWeChat atStage(String stage) {
    Surroundings.neighbors()
        .know(
            orderPath(),
            """
            {"orderId":"%s","studentId":"%s","enrollmentId":"%s","batchId":"bat_1",
             "stage":"%s","revision":0}
            """
                .formatted(orderId, studentId, enrollmentId, stage));
    return this;
  }

  StudentInWeChat opens() {
    says(
        "order.opened",
        orderId,
        1,
        """
        {"orderId":"%s","enrollmentId":"%s","studentId":"%s","batchId":"bat_1",
         "openedAt":"2026-11-26T01:00:00Z"}
        """
            .formatted(orderId, enrollmentId, studentId));
    return this;
  }

  void isPaid() {
    says(
        "order.paid",
        orderId,
        2,
        "{\"orderId\":\"%s\",\"payer\":\"student\",\"amountInFen\":2000}".formatted(orderId));
  }

  void isSubmitted() {
    says(
        "order.submitted",
        orderId,
        3,
        "{\"orderId\":\"%s\",\"dueAt\":\"2026-11-29T01:00:00Z\"}".formatted(orderId));
  }

  void isDecided(String decision, String... reasons) {
    String task = "review:" + orderId + ":1";
    says(
        "review.decided",
        task,
        1,
        """
        {"orderId":"%s","decision":"%s","reasons":%s,"decidedAt":"2026-11-27T02:31:05Z"}
        """
            .formatted(orderId, decision, JSON.writeValueAsString(reasons)));
  }

  void isWithdrawn() {
    says(
        "review.withdrawn",
        "review:" + orderId + ":1",
        2,
        "{\"orderId\":\"%s\",\"withdrawnAt\":\"2026-11-27T02:31:05Z\"}".formatted(orderId));
  }

  /** A deadline comes near; the batch's end is written 12.02 24:00. */
  void isReminded(String about) {
    says(
        "order.reminded",
        orderId,
        7,
        "{\"orderId\":\"%s\",\"about\":\"%s\",\"until\":\"2099-12-02T16:00:00Z\"}"
            .formatted(orderId, about));
  }

  void isUploadedOnward() {
    says(
        "platform.uploaded",
        "upload:" + orderId,
        1,
        "{\"orderId\":\"%s\",\"uploadedAt\":\"2026-11-29T02:31:05Z\"}".formatted(orderId));
  }

  void endsItsRetention() {
    says("retention.ended", orderId, 8, "{\"orderId\":\"%s\"}".formatted(orderId));
  }

  void isStandardized() {
    says("photo.standardized", "sub_" + key, 1, "{\"orderId\":\"%s\"}".formatted(orderId));
  }

  void isCompleted() {
    says("order.completed", orderId, 4, "{\"orderId\":\"%s\"}".formatted(orderId));
  }

  void isRefunded() {
    says(
        "order.refunded",
        orderId,
        5,
        "{\"orderId\":\"%s\",\"amountInFen\":2000}".formatted(orderId));
  }

  void isClosed(String reason) {
    says(
        "order.closed",
        orderId,
        6,
        "{\"orderId\":\"%s\",\"reason\":\"%s\"}".formatted(orderId, reason));
  }

  /** What lies in WeChat, newest first. */
  List<JsonNode> weChat() {
    return Surroundings.weChat()
        .get("/__sandbox/messages?tenant=" + tenant + "&userId=" + key)
        .valueStream()
        .toList();
  }

  List<String> titlesInWeChat() {
    return weChat().stream().map(message -> message.get("title").asString()).toList();
  }

  /** By which WeChat's two accounts know the person. */
  List<String> openIds() {
    JsonNode ids =
        Surroundings.weChat()
            .post("/__sandbox/users", "{\"userId\":\"%s\"}".formatted(key))
            .at("/openIds/" + tenant);
    return List.of(ids.get("miniProgram").asString(), ids.get("officialAccount").asString());
  }

  String token() {
    return "Bearer " + TestPlatform.issuers().student(tenant, studentId);
  }

  private void says(String topic, String subject, long sequence, String data) {
    events.deliver(tenant, topic, subject, sequence, data);
  }

  private void contact(@Nullable String address) {
    JsonNode openIds =
        Surroundings.weChat()
            .post("/__sandbox/users", "{\"userId\":\"%s\"}".formatted(key))
            .at("/openIds/" + tenant);
    ObjectNode contact =
        JSON.createObjectNode()
            .put("openId", openIds.get("miniProgram").asString())
            .put("officialAccountOpenId", openIds.get("officialAccount").asString())
            .put("name", NAME)
            .put("studentNumber", "2024000001");
    if (address != null) {
      contact.put("email", address);
    }
    Surroundings.neighbors().know(contactPath(), contact.toString());
  }
}
