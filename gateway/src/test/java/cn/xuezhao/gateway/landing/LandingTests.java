package cn.xuezhao.gateway.landing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.GatewayTest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LandingTests extends GatewayTest {

  @Test
  void saysWhatRunsHere() {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("新华社辽宁图像采集中心", "新华社高校广东图像集采中心", "本机演示环境")
        .contains(
            "/sandbox/wechat/preview?tenant=liaoning", "/sandbox/chsi/preview?tenant=guangdong")
        .contains("/m/liaoning/", "/m/guangdong/", "/api/guangdong/tenant")
        .doesNotContain("{{");
  }

  /** What the page names must be there, and nothing of it comes from another host. */
  @Test
  void bringsEverythingItNeeds() {
    String page = get("/").body();
    assertThat(page).doesNotContain("<script", "<style", "style=\"", "http://", "https://");
    assertThat(page).doesNotContainPattern(" on[a-z]+=");
    Pattern.compile("(?:href|src)=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .forEach(address -> assertThat(get(address).statusCode()).as(address).isEqualTo(200));
    assertThat(get("/assets/landing.css").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/css");
  }

  @Test
  void letsTheBrowserLoadItsOwnSheetAndNothingElse() {
    assertThat(get("/").headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'self'; img-src 'self'");
  }
}
