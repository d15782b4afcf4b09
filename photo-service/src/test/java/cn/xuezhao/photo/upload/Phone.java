package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.guard.ReceivedPicture;
import java.util.Arrays;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A phone that sends one photo piece by piece. */
final class Phone {

  static final String TENANT = "liaoning";

  private final MockMvcTester http;
  private final String studentId;
  private final String orderId;
  private final byte[] photo;

  Phone(MockMvcTester http, String studentId, String orderId, byte[] photo) {
    this.http = http;
    this.studentId = studentId;
    this.orderId = orderId;
    this.photo = photo;
  }

  String sha256() {
    return ReceivedPicture.sha256(photo);
  }

  MvcTestResult begins() {
    return announces(sha256(), photo.length, "image/jpeg");
  }

  MvcTestResult announces(String sha256, long size, String type) {
    return http.post()
        .uri(path(""))
        .header("Authorization", token())
        .contentType("application/json")
        .content("{\"sha256\":\"%s\",\"size\":%d,\"type\":\"%s\"}".formatted(sha256, size, type))
        .exchange();
  }

  MvcTestResult asks() {
    return http.get().uri(path("/" + uploadId())).header("Authorization", token()).exchange();
  }

  /** Sends the piece that begins at this offset. */
  MvcTestResult sends(int offset) {
    int end = Math.min(photo.length, offset + Upload.CHUNK);
    return sends(offset, Arrays.copyOfRange(photo, offset, end));
  }

  MvcTestResult sends(long offset, byte[] bytes) {
    return http.put()
        .uri(path("/" + uploadId() + "/chunks/" + offset))
        .header("Authorization", token())
        .contentType("application/octet-stream")
        .content(bytes)
        .exchange();
  }

  void sendsEverything() {
    for (int offset = 0; offset < photo.length; offset += Upload.CHUNK) {
      var _ = sends(offset);
    }
  }

  MvcTestResult completes() {
    return completes("{}");
  }

  /**
   * @param crop x, y, width, height
   */
  MvcTestResult completes(double... crop) {
    return completes(
        "{\"crop\":{\"x\":%s,\"y\":%s,\"width\":%s,\"height\":%s}}"
            .formatted(crop[0], crop[1], crop[2], crop[3]));
  }

  private MvcTestResult completes(String body) {
    return http.post()
        .uri(path("/" + uploadId() + "/completions"))
        .header("Authorization", token())
        .contentType("application/json")
        .content(body)
        .exchange();
  }

  String uploadId() {
    return new Upload.Content(orderId, sha256(), photo.length).uploadId();
  }

  String path(String rest) {
    return "/api/%s/photos/%s/uploads%s".formatted(TENANT, orderId, rest);
  }

  String token() {
    return "Bearer " + TestPlatform.issuers().student(TENANT, studentId);
  }
}
