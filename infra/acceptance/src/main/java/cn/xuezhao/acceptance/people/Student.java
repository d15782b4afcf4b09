package cn.xuezhao.acceptance.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A student with a phone: what WeChat, CHSI and the mini-program let a person do. */
public final class Student {

  private final Http weChat;
  private final Http chsi;
  private final String tenant;
  private final String weChatUser;
  private Http platform;
  private String openId = "";

  private Student(String tenant, String weChatUser, Habits habits) {
    this.tenant = tenant;
    this.weChatUser = weChatUser;
    this.weChat = Http.at(Platform.weChat(), habits);
    this.chsi = Http.at(Platform.chsi(), habits);
    this.platform = Http.at(Platform.gateway(), habits);
  }

  /** A student of the region whose WeChat follows the centre's official account (L-3). */
  public static Student of(String tenant) {
    return of(tenant, Habits.ordinary());
  }

  public static Student of(String tenant, Habits habits) {
    Student student = new Student(tenant, "journey-" + UUID.randomUUID(), habits);
    student.opensWeChat();
    return student;
  }

  private void opensWeChat() {
    JsonNode person =
        weChat
            .post(
                "/__sandbox/users",
                Map.of(
                    "userId",
                    weChatUser,
                    "nickname",
                    "旅程",
                    "phone",
                    "13800000000",
                    "follows",
                    List.of(tenant)))
            .succeeded()
            .json();
    openId = person.at("/openIds/" + tenant + "/miniProgram").asString();
  }

  public Http platform() {
    return platform;
  }

  public String path(String rest) {
    return "/api/" + tenant + "/" + rest;
  }

  public Answer logsIn() {
    String code =
        weChat
            .post("/__sandbox/preview/login", Map.of("tenant", tenant, "userId", weChatUser))
            .succeeded()
            .text("/code");
    Answer session = platform.post(path("sessions"), Map.of("code", code));
    if (session.status() < 300) {
      platform = platform.signedIn(session.text("/token"));
    }
    return session;
  }

  public Answer agreesTo(String purpose, String version) {
    return platform.post(path("consents"), Map.of("purpose", purpose, "version", version));
  }

  /** Ticks every text that is asked and not yet agreed to. */
  public void agreesToEverythingAsked() {
    for (JsonNode text : platform.get(path("me/consents")).succeeded().json().at("/open")) {
      agreesTo(text.at("/purpose").asString(), text.at("/version").asString()).succeeded();
    }
  }

  public Answer sharesPhone() {
    String code =
        weChat
            .post("/__sandbox/preview/phone", Map.of("tenant", tenant, "userId", weChatUser))
            .succeeded()
            .text("/code");
    return platform.post(path("me/phone"), Map.of("code", code));
  }

  /** Accepts one message per template, as the sheet asks after a tap. */
  public void allowsMessages(List<String> templates) {
    weChat
        .post(
            "/__sandbox/preview/subscriptions",
            Map.of(
                "tenant", tenant,
                "userId", weChatUser,
                "templates", templates,
                "answer", "accept"))
        .succeeded();
  }

  /** Ticks "always" for every subscribe message of the centre (G-20). */
  public void allowsEveryMessage() {
    for (JsonNode template : weChat.get("/__sandbox/templates").succeeded().json()) {
      if (template.at("/account").asString().equals("MINI_PROGRAM")) {
        weChat
            .post(
                "/__sandbox/users/" + weChatUser + "/grants",
                Map.of("tenant", tenant, "template", template.at("/id").asString(), "always", true))
            .succeeded();
      }
    }
  }

  /** The mini-program tells the platform what the student allowed (G-20). */
  public Answer reportsAllowed(List<String> templates) {
    Map<String, String> answers = new LinkedHashMap<>();
    templates.forEach(template -> answers.put(template, "accept"));
    return platform.post(path("message-credits"), Map.of("answers", answers));
  }

  /** Gets the collection code at CHSI and saves the picture. */
  public byte[] collectionCodeOf(SchoolRecord record, String fault) {
    String codeId =
        chsi.post("/__sandbox/collection-codes", record.atChsi()).succeeded().text("/codeId");
    return chsi.get("/__sandbox/collection-codes/" + codeId + ".png?fault=" + fault)
        .succeeded()
        .bytes();
  }

  public byte[] collectionCodeOf(SchoolRecord record) {
    return collectionCodeOf(record, "none");
  }

  public Answer verifies(String batchCode, byte[] collectionCode) {
    return platform.upload(
        path("verifications"), Map.of("batchCode", batchCode), "collectionCode", collectionCode);
  }

  public Answer verifies(String batchCode, String idTail, byte[] collectionCode) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("batchCode", batchCode);
    fields.put("idTail", idTail);
    return platform.upload(path("verifications"), fields, "collectionCode", collectionCode);
  }

  /** With the name typed in, which the code hides and no roster knows. */
  public Answer verifiesWithName(
      String batchCode, String idTail, String name, byte[] collectionCode) {
    return platform.upload(
        path("verifications"),
        Map.of("batchCode", batchCode, "idTail", idTail, "name", name),
        "collectionCode",
        collectionCode);
  }

  public Answer confirmsData(String verificationId, String phone, String email) {
    return platform.post(
        path("enrollments"),
        Map.of("verificationId", verificationId, "phone", phone, "email", email));
  }

  public Answer opensOrder(String enrollmentId) {
    return platform.post(path("orders"), Map.of("enrollmentId", enrollmentId));
  }

  public Answer handsIn(String orderId, byte[] photo) {
    return platform.put(path("photos/" + orderId), "image/jpeg", photo);
  }

  public PhotoOnItsWay sendsInPieces(String orderId, byte[] photo) {
    return new PhotoOnItsWay(platform, path("photos/" + orderId + "/uploads"), photo);
  }

  /** 确认上传 and 确认修改: exactly this revision goes to review. */
  public Answer submits(String orderId, int revision) {
    return platform.post(path("orders/" + orderId + "/submissions"), Map.of("revision", revision));
  }

  /** 标准照片确认 (G-26). */
  public Answer confirms(String orderId) {
    return platform.post(path("orders/" + orderId + "/confirmations"), Map.of());
  }

  /** 审核进度: where the photo stands in review (G-32). */
  public Answer reviewProgress(String orderId) {
    return platform.get(path("review-progress/" + orderId));
  }

  /** 撤回审核 (G-31). */
  public Answer withdraws(String taskId) {
    return platform.post(path("review-tasks/" + taskId + "/withdrawals"), Map.of());
  }

  /** 重新采集, because the standard photo is not liked (G-23). */
  public Answer recaptures(String orderId) {
    return platform.post(path("orders/" + orderId + "/recaptures"), Map.of());
  }

  /** Asks WeChat Pay at once instead of waiting for its notice. */
  public Answer checksPayment(String orderId) {
    return platform.post(path("orders/" + orderId + "/payment-checks"), Map.of());
  }

  public Answer standardPhoto(String orderId) {
    return platform.get(path("photos/" + orderId + "/standard"));
  }

  public Answer looksAt(String orderId) {
    return platform.get(path("orders/" + orderId));
  }

  /** Taps 去支付: the platform prepares, WeChat's cashier takes the money. */
  public Answer pays(String orderId) {
    return atCashier(preparesPayment(orderId).succeeded().json(), "pay");
  }

  /** Taps 去支付 and thinks better of it in front of the cashier. */
  public Answer cancelsPayment(String orderId) {
    return atCashier(preparesPayment(orderId).succeeded().json(), "cancel");
  }

  private Answer preparesPayment(String orderId) {
    return platform.post(path("orders/" + orderId + "/payments"), Map.of());
  }

  private Answer atCashier(JsonNode prepared, String action) {
    String packageValue = prepared.at("/packageValue").asString();
    String prepayId = packageValue.replace("prepay_id=", "");
    Map<String, Object> signed = new LinkedHashMap<>();
    signed.put("appId", prepared.at("/appId").asString());
    signed.put("timeStamp", prepared.at("/timeStamp").asString());
    signed.put("nonceStr", prepared.at("/nonceStr").asString());
    signed.put("package", packageValue);
    signed.put("signType", prepared.at("/signType").asString());
    signed.put("paySign", prepared.at("/paySign").asString());
    signed.put("openId", openId);
    signed.put("action", action);
    return weChat.post("/__sandbox/cashier/" + prepayId, signed).succeeded();
  }

  /** What arrived in WeChat, newest first. */
  public JsonNode weChatMessages() {
    return weChat.get("/__sandbox/messages?tenant=" + tenant + "&userId=" + weChatUser).json();
  }

  public JsonNode inbox() {
    return platform.get(path("notices")).succeeded().json();
  }
}
