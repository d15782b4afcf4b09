package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.standardization.Crop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** L-14: students zoom to the guide lines, where their centre lets them (G-22: elsewhere not). */
@ServiceTest
@Import(PhotoDoubles.class)
class ChoosingTheCropTests {

  @Autowired MockMvcTester http;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired SubmissionStore submissions;
  @Autowired Ids ids;

  private String orderId;

  @BeforeEach
  void openOrders() {
    orderId = ids.next("ord");
    screener.tell(PhotoDoubles.PASSED);
    for (String tenant : new String[] {"liaoning", "guangdong"}) {
      TenantContext.run(tenant, () -> submissions.open(orderId, "std_1"));
    }
  }

  @Test
  void keepsTheCropWithTheRevision() {
    assertThat(handIn("liaoning", "?crop=0.1,0.2,0.5,0.5"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.automaticCrop.width")
        .as("where adjusting may begin again")
        .isEqualTo(0.6);
    assertThat(get("liaoning", "/revisions/1"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"crop": {"x": 0.1, "y": 0.2, "width": 0.5, "height": 0.5}, "cropByStudent": true,
             "width": 600, "height": 800}
            """);
    Revision kept =
        TenantContext.call("liaoning", () -> submissions.of(orderId))
            .orElseThrow()
            .revision(1)
            .orElseThrow();
    assertThat(kept.framing())
        .isEqualTo(
            new Framing(600, 800, new Crop(0.1, 0.2, 0.5, 0.5), true, PhotoDoubles.AUTOMATIC));
  }

  @Test
  void tellsTheAutomaticCropToo() {
    assertThat(handIn("guangdong", ""))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"crop": {"x": 0.1, "y": 0.1, "width": 0.6, "height": 0.6}, "cropByStudent": false,
             "width": 600, "height": 800}
            """);
  }

  @Test
  void refusesACropWhereTheCentreChoosesIt() {
    refuses(handIn("guangdong", "?crop=0.1,0.2,0.5,0.5"), "crop-not-allowed");
    assertThat(get("guangdong", "")).bodyJson().extractingPath("$.triesLeft").isEqualTo(20);
  }

  /** The photo has 600 by 800 pixels: equal shares are 3 to 4. */
  @ParameterizedTest
  @ValueSource(strings = {"0.1,0.2,0.5", "a,b,c,d", "0.6,0.2,0.5,0.5", "0,0,0,0", "0,0,0.5,0.6"})
  void refusesWhatIsNoCropOfThePhoto(String crop) {
    refuses(handIn("liaoning", "?crop=" + crop), "crop-invalid");
    assertThat(get("liaoning", "")).bodyJson().extractingPath("$.triesLeft").isEqualTo(20);
  }

  private static void refuses(MvcTestResult answer, String slug) {
    assertThat(answer)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private MvcTestResult handIn(String tenant, String query) {
    return http.put()
        .uri("/api/%s/photos/%s%s".formatted(tenant, orderId, query))
        .header("Authorization", "Bearer " + TestPlatform.issuers().student(tenant, "std_1"))
        .contentType("image/jpeg")
        .content(Jpegs.plain())
        .exchange();
  }

  private MvcTestResult get(String tenant, String path) {
    return http.get()
        .uri("/api/%s/photos/%s%s".formatted(tenant, orderId, path))
        .header("Authorization", "Bearer " + TestPlatform.issuers().student(tenant, "std_1"))
        .exchange();
  }
}
