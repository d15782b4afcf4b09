package cn.xuezhao.identity;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of photo-service and batch-service that identity-service asks: real codes are read from
 * real pictures, and compared with a roster the test fills.
 */
final class Neighbors {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, Student> roster = new ConcurrentHashMap<>();
  private volatile String codeTrouble = "too-blurred";
  private volatile boolean away;

  /** The school of every batch here. */
  static final String INSTITUTION_ID = "ins_1";

  static final String INSTITUTION = "辽宁科技学院";

  /** A batch without a roster, and one whose roster has student numbers only. */
  static final String NO_ROSTER = "N0LST";

  static final String STUDENT_NUMBERS = "STN0M";

  /** A batch whose roster is whole, besides 0G1XC and GD5K7. */
  static final String OTHER_BATCH = "B2NDX";

  /** One that nothing but the test of the alarm fails against. */
  static final String SPRAYED = "SPRAY";

  private static final Set<String> BATCHES =
      Set.of("0G1XC", "GD5K7", OTHER_BATCH, SPRAYED, NO_ROSTER, STUDENT_NUMBERS);

  /** One row of the roster of any batch. */
  record Student(
      String institution, String studentNumber, String name, String documentNumber, String level) {}

  private Neighbors(HttpServer server) {
    this.server = server;
  }

  static Neighbors start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Neighbors neighbors = new Neighbors(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", neighbors::handle);
    server.start();
    return neighbors;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void enroll(Student student) {
    roster.put(student.studentNumber(), student);
  }

  void areAway(boolean away) {
    this.away = away;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (away) {
        problem(exchange, 503, "upstream-unavailable", Map.of());
      } else if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
        problem(exchange, 401, "unauthenticated", Map.of());
      } else if (path.endsWith("/code-readings")) {
        readCode(exchange, body);
      } else if (path.endsWith("/roster-matches")) {
        matchRoster(exchange, JSON.readTree(body));
      } else if (path.contains("/batches/")) {
        describeBatch(exchange, path.substring(path.lastIndexOf('/') + 1));
      } else {
        problem(exchange, 404, "not-found", Map.of());
      }
    }
  }

  /** Why photo-service cannot read the next codes. */
  void codesAre(String trouble) {
    codeTrouble = trouble;
  }

  private void readCode(HttpExchange exchange, byte[] body) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(body));
    if (picture == null) {
      problem(exchange, 422, "photo-not-an-image", Map.of());
      return;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      answer(exchange, 200, Map.of("text", new QRCodeReader().decode(bitmap).getText()));
    } catch (ReaderException unreadable) {
      problem(exchange, 422, "code-unreadable", Map.of("reason", codeTrouble));
    }
  }

  private void matchRoster(HttpExchange exchange, JsonNode question) throws IOException {
    switch (question.get("batchCode").asString()) {
      case "0G1XC", "GD5K7", OTHER_BATCH, SPRAYED -> matchStudent(exchange, question);
      case NO_ROSTER, STUDENT_NUMBERS -> matchWithoutNames(exchange, question);
      case "CLOSED" ->
          problem(exchange, 422, "batch-window-closed", Map.of("closedAt", "2024-12-02T16:00:00Z"));
      case "BEFORE" ->
          problem(exchange, 422, "batch-not-open-yet", Map.of("opensAt", "2099-12-02T16:00:00Z"));
      default -> problem(exchange, 404, "batch-unknown", Map.of());
    }
  }

  /** What batch-service answers when nothing or only student numbers were imported. */
  private void matchWithoutNames(HttpExchange exchange, JsonNode question) throws IOException {
    String code = question.get("batchCode").asString();
    String number = question.get("studentNumber").asString();
    if (!question.get("institution").asString().equals(INSTITUTION)) {
      problem(exchange, 422, "institution-mismatch", Map.of());
    } else if (code.equals(NO_ROSTER)) {
      answer(
          exchange,
          200,
          Map.of("batchId", batchId(code), "record", Map.of("institution", INSTITUTION)));
    } else if (roster.containsKey(number)) {
      answer(
          exchange,
          200,
          Map.of(
              "batchId", batchId(code),
              "rosterEntryId", "row_" + number,
              "record", Map.of("institution", INSTITUTION, "studentNumber", number)));
    } else {
      problem(exchange, 422, "student-not-on-roster", Map.of());
    }
  }

  private static void describeBatch(HttpExchange exchange, String codeOrId) throws IOException {
    String id = codeOrId.startsWith("bat_") ? codeOrId : batchId(codeOrId);
    if (BATCHES.stream().map(Neighbors::batchId).noneMatch(id::equals)) {
      problem(exchange, 404, "batch-unknown", Map.of());
      return;
    }
    answer(
        exchange,
        200,
        Map.of("batchId", id, "institutionId", INSTITUTION_ID, "institution", INSTITUTION));
  }

  static String batchId(String code) {
    return "bat_" + code.toLowerCase(Locale.ROOT);
  }

  private void matchStudent(HttpExchange exchange, JsonNode question) throws IOException {
    Student student = roster.get(question.get("studentNumber").asString());
    if (student == null) {
      problem(exchange, 422, "student-not-on-roster", Map.of());
    } else if (!student.institution().equals(question.get("institution").asString())) {
      problem(exchange, 422, "institution-mismatch", Map.of());
    } else if (isTailWrong(student, question)) {
      problem(
          exchange,
          422,
          "roster-field-mismatch",
          Map.of("errors", List.of(Map.of("pointer", "/documentTail", "detail", "differs"))));
    } else if (student.name().charAt(0) != question.get("maskedName").asString().charAt(0)) {
      problem(
          exchange,
          422,
          "roster-field-mismatch",
          Map.of("errors", List.of(Map.of("pointer", "/name", "detail", "differs"))));
    } else {
      String document = student.documentNumber();
      answer(
          exchange,
          200,
          Map.of(
              "batchId",
              batchId(question.get("batchCode").asString()),
              "batchCode",
              question.get("batchCode").asString(),
              "displayName",
              "辽宁科技学院24毕业",
              "windowState",
              "OPEN",
              "rosterEntryId",
              "row_" + student.studentNumber(),
              "record",
              Map.of(
                  "name", student.name(),
                  "studentNumber", student.studentNumber(),
                  "institution", student.institution(),
                  "level", student.level(),
                  "year", 2024,
                  "documentTail", document.substring(document.length() - 4))));
    }
  }

  private static boolean isTailWrong(Student student, JsonNode question) {
    return question.hasNonNull("documentTail")
        && !student.documentNumber().endsWith(question.get("documentTail").asString());
  }

  private static void problem(
      HttpExchange exchange, int status, String slug, Map<String, ?> members) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>(members);
    body.put("type", "/problems/" + slug);
    body.put("title", slug);
    body.put("status", status);
    body.put("detail", "Somebody else's sentence about " + slug + ".");
    answer(exchange, status, body);
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
