package cn.xuezhao.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.GatewayTest;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTests extends GatewayTest {

  @Test
  void tellsThePublicPolicyWithoutAToken() {
    HttpResponse<String> answer = get("/api/guangdong/tenant");
    assertThat(answer.statusCode()).isEqualTo(200);
    DocumentContext policy = JsonPath.parse(answer.body());
    assertThat(policy.<String>read("$.id")).isEqualTo("guangdong");
    assertThat(policy.<String>read("$.batchCode.label")).isEqualTo("特征码");
    assertThat(policy.<List<String>>read("$.identityInputs"))
        .containsExactly("batch-code", "id-tail", "collection-code");
    assertThat(policy.<List<Integer>>read("$.background.rgb")).containsExactly(100, 197, 255);
    assertThat(policy.<Boolean>read("$.paymentBeforePhoto")).isTrue();
    assertThat(policy.<List<String>>read("$.customerService.phones"))
        .containsExactly("020-83398378", "020-83302077");
    assertThat(policy.<String>read("$.customerService.hours[0].from")).isEqualTo("09:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"liaoning", "guangdong"})
  void tellsNothingElseOfThePolicy(String tenant) {
    assertThat(get("/api/" + tenant + "/tenant").body())
        .doesNotContain("wrong-tries", "wrongTries", "lease", "retention", "roster");
  }

  @Test
  void sendsThePolicyOnlyWhenItChanged() {
    HttpResponse<String> first = get("/api/liaoning/tenant");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second =
        send(request("/api/liaoning/tenant").header("If-None-Match", tag));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, public");
    assertThat(get("/api/guangdong/tenant").headers().firstValue("ETag")).isNotEqualTo(tag);
  }

  @Test
  void takesNoOtherMethod() {
    HttpResponse<String> answer =
        send(
            signedIn("/api/liaoning/tenant")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(problemOf(answer)).isEqualTo("/problems/method-not-allowed");
  }
}
