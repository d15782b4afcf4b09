package cn.xuezhao.review.progress;

import static cn.xuezhao.review.ReviewFixture.owner;
import static cn.xuezhao.review.ReviewFixture.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.review.ReviewFixture;
import cn.xuezhao.review.ReviewFixture.Submitted;
import cn.xuezhao.review.ReviewTest;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 审核进度 (G-31, G-32). */
@ReviewTest
class ProgressTests {

  @Autowired ReviewFixture review;

  @Test
  void countsThePhotosThatWerePromisedEarlier() throws Exception {
    Submitted later = review.submitted("guangdong");
    int before = place(later);
    Submitted sooner = review.submitted("guangdong");
    assertThat(place(sooner)).isEqualTo(1);
    assertThat(place(later)).isEqualTo(before + 1);
    assertThat(read(progress(later), "$.undecided", Integer.class)).isGreaterThan(1);
  }

  @Test
  void keepsItsPlaceWhileAReviewerHasOnlyPrefetchedIt() throws Exception {
    Submitted submitted = review.submitted("guangdong");
    review.leased("guangdong", reviewer("guangdong", "prefetches"), 1);
    assertThat(read(progress(submitted), "$.state", String.class)).isEqualTo("waiting");
    assertThat(place(submitted)).isEqualTo(1);
    assertThat(read(progress(submitted), "$.withdrawable", Boolean.class)).isTrue();
  }

  @Test
  void hasNoPlaceAndNoWayBackOnceAReviewerLooks() throws Exception {
    Submitted submitted = review.submitted("guangdong");
    String token = reviewer("guangdong", "looks");
    review.leased("guangdong", token, 1);
    review.open(submitted, token);
    assertThat(read(progress(submitted), "$.state", String.class)).isEqualTo("in-review");
    assertThat(read(progress(submitted), "$.withdrawable", Boolean.class)).isFalse();
    assertThat(progress(submitted)).bodyText().doesNotContain("place");
  }

  @Test
  void offersNoWithdrawalWhereThePolicyDoesNot() throws Exception {
    Submitted submitted = review.submitted("liaoning");
    assertThat(read(progress(submitted), "$.withdrawable", Boolean.class)).isFalse();
  }

  @Test
  void tellsAboutTheLatestRound() throws Exception {
    Submitted first = review.submitted("guangdong");
    Submitted second = new Submitted("guangdong", first.orderId(), first.ownerId(), 2);
    review.submit(second, 5_000_000_000L);
    assertThat(read(progress(first), "$.taskId", String.class)).isEqualTo(second.taskId());
    assertThat(read(progress(first), "$.round", Integer.class)).isEqualTo(2);
  }

  @Test
  void hidesOtherStudentsProgress() {
    Submitted submitted = review.submitted("guangdong");
    String stranger = TestPlatform.issuers().student("guangdong", "std_curious");
    assertThat(review.get(path(submitted), stranger)).hasStatus(404);
  }

  private int place(Submitted submitted) throws UnsupportedEncodingException {
    return read(progress(submitted), "$.place", Integer.class);
  }

  private MvcTestResult progress(Submitted submitted) {
    return review.get(path(submitted), owner(submitted));
  }

  private static String path(Submitted submitted) {
    return "/api/" + submitted.tenant() + "/review-progress/" + submitted.orderId();
  }

  private static <T> T read(MvcTestResult result, String path, Class<T> type)
      throws UnsupportedEncodingException {
    return type.cast(JsonPath.read(result.getResponse().getContentAsString(), path));
  }
}
