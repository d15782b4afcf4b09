package cn.xuezhao.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform answered, with the sentences a journey asks of it. */
public record Answer(String request, HttpResponse<byte[]> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  public String text(String pointer) {
    return json().at(pointer).asString("");
  }

  /** The last part of the problem's type, or nothing when this is no problem. */
  public String problem() {
    return header("Content-Type").startsWith("application/problem+json")
        ? text("/type").replace("/problems/", "")
        : "";
  }

  /** The request did what it was asked to. */
  public Answer succeeded() {
    assertThat(status())
        .as("%s answered %s", request, new String(bytes(), StandardCharsets.UTF_8))
        .isBetween(200, 299);
    return this;
  }

  /** The request was refused with this type of problem and a sentence that says what to do. */
  public Answer wasRefused(int status, String slug) {
    String body = new String(bytes(), StandardCharsets.UTF_8);
    assertThat(status()).as("%s answered %s", request, body).isEqualTo(status);
    assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
    assertThat(text("/type")).as(body).isEqualTo("/problems/" + slug);
    assertThat(text("/detail")).as("says what to do: %s", body).contains(" ").endsWith(".");
    return this;
  }
}
