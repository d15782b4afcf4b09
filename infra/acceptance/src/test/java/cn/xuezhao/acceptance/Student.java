package cn.xuezhao.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A student with a phone: what WeChat, CHSI and the mini-program let a person do. */
final class Student {

  private final Http weChat = Http.at(Platform.weChat());
  private final Http chsi = Http.at(Platform.chsi());
  private final String tenant;
  private final String weChatUser;
  private Http platform = Http.at(Platform.gateway());

  private Student(String tenant, String weChatUser) {
    this.tenant = tenant;
    this.weChatUser = weChatUser;
  }

  /** A student of the region whose WeChat follows the centre's official account (L-3). */
  static Student of(String tenant) {
    Student student = new Student(tenant, "journey-" + UUID.randomUUID());
    student
        .weChat
        .post(
            "/__sandbox/users",
            Map.of(
                "userId",
                student.weChatUser,
                "nickname",
                "旅程",
                "phone",
                "13800000000",
                "follows",
                List.of(tenant)))
        .succeeded();
    return student;
  }

  Http platform() {
    return platform;
  }

  String path(String rest) {
    return "/api/" + tenant + "/" + rest;
  }

  Answer logsIn() {
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

  Answer agreesTo(String purpose, String version) {
    return platform.post(path("consents"), Map.of("purpose", purpose, "version", version));
  }

  /** Ticks every text that is asked and not yet agreed to. */
  void agreesToEverythingAsked() {
    for (JsonNode text : platform.get(path("me/consents")).succeeded().json().at("/open")) {
      agreesTo(text.at("/purpose").asString(), text.at("/version").asString()).succeeded();
    }
  }

  Answer sharesPhone() {
    String code =
        weChat
            .post("/__sandbox/preview/phone", Map.of("tenant", tenant, "userId", weChatUser))
            .succeeded()
            .text("/code");
    return platform.post(path("me/phone"), Map.of("code", code));
  }

  /** Accepts one message per template, as the sheet asks after a tap. */
  void allowsMessages(List<String> templates) {
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

  /** Gets the collection code at CHSI and saves the picture. */
  byte[] collectionCodeOf(SchoolRecord record, String fault) {
    String codeId =
        chsi.post("/__sandbox/collection-codes", record.atChsi()).succeeded().text("/codeId");
    return chsi.get("/__sandbox/collection-codes/" + codeId + ".png?fault=" + fault)
        .succeeded()
        .bytes();
  }

  byte[] collectionCodeOf(SchoolRecord record) {
    return collectionCodeOf(record, "none");
  }

  Answer verifies(String batchCode, byte[] collectionCode) {
    return platform.upload(
        path("verifications"), Map.of("batchCode", batchCode), "collectionCode", collectionCode);
  }

  Answer verifies(String batchCode, String idTail, byte[] collectionCode) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("batchCode", batchCode);
    fields.put("idTail", idTail);
    return platform.upload(path("verifications"), fields, "collectionCode", collectionCode);
  }

  Answer confirmsData(String verificationId, String phone, String email) {
    return platform.post(
        path("enrollments"),
        Map.of("verificationId", verificationId, "phone", phone, "email", email));
  }

  Answer opensOrder(String enrollmentId) {
    return platform.post(path("orders"), Map.of("enrollmentId", enrollmentId));
  }

  Answer handsIn(String orderId, byte[] photo) {
    return platform.put(path("photos/" + orderId), "image/jpeg", photo);
  }

  Answer looksAt(String orderId) {
    return platform.get(path("orders/" + orderId));
  }

  /** Taps 去支付: the platform prepares, WeChat's cashier takes the money. */
  Answer pays(String orderId) {
    Answer prepared = platform.post(path("orders/" + orderId + "/payments"), Map.of()).succeeded();
    return atCashier(prepared.json(), "pay");
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
    signed.put("openId", openId());
    signed.put("action", action);
    return weChat.post("/__sandbox/cashier/" + prepayId, signed).succeeded();
  }

  /** What arrived in WeChat, newest first. */
  JsonNode weChatMessages() {
    return weChat.get("/__sandbox/messages?tenant=" + tenant + "&userId=" + weChatUser).json();
  }

  JsonNode inbox() {
    return platform.get(path("notices")).succeeded().json();
  }

  private String openId() {
    for (JsonNode user : weChat.get("/__sandbox/users").json()) {
      if (user.at("/userId").asString().equals(weChatUser)) {
        return user.at("/openIds/" + tenant + "/miniProgram").asString();
      }
    }
    throw new AssertionError("WeChat does not know " + weChatUser);
  }
}
