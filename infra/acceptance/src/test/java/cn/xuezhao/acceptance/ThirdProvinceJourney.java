package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Http;
import cn.xuezhao.acceptance.people.Platform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A province that does not exist: a policy, a realm, words and credentials in the test resources,
 * not a line of code. Its mix is neither Liaoning's nor Guangdong's.
 */
@Order(Turn.BY_MINUTES)
class ThirdProvinceJourney {

  private static final String TENANT = "yunling";

  @Test
  void collectsPhotosByAPolicyOfItsOwn() {
    Way way = Way.toReview(Batch.of(TENANT));
    way.isApproved().awaitsStandardPhoto();
    assertThat(way.student().standardPhoto(way.orderId()).succeeded().bytes()).isNotEmpty();
  }

  @Test
  void isKeptApartFromTheOthers() {
    Way way = Way.toOrder(Batch.of(TENANT));
    way.student()
        .platform()
        .get("/api/guangdong/orders/" + way.orderId())
        .wasRefused(403, "tenant-mismatch");
    assertThat(
            Http.at(Platform.gateway()).get("/api/" + TENANT + "/tenant").succeeded().text("/id"))
        .isEqualTo(TENANT);
  }
}
