package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Mailbox;
import cn.xuezhao.acceptance.people.StandardPhoto;
import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Who refuses the subscriptions (G-20) is told in the inbox, and by mail once there is an address.
 */
@Order(Turn.BY_MINUTES)
class GuangdongStudentRefusesSubscriptionsJourney {

  @Test
  void missesNothing() {
    Way way = Way.toReview(Batch.of("guangdong"));
    way.isRejectedFor("teeth-visible").becomes("REJECTED", "REPLACE_PHOTO");
    way.findsInInbox("露齿");
    assertThat(way.student().weChatMessages()).isEmpty();
    way.handsInGoodPhoto().submits();
    way.isApproved().becomes("APPROVED", "CONFIRM_STANDARD_PHOTO");
    way.student().confirms(way.orderId()).succeeded();
    way.becomes("RETURNED", "SAVE_STANDARD_PHOTO");
    getsThePhotoByMail(way);
  }

  /** G-29: 下载照片 with 名称 and 邮箱. */
  private static void getsThePhotoByMail(Way way) {
    way.asksForThePhotoByMail("毕业照").wasRefused(422, "email-missing");
    way.student()
        .platform()
        .put(
            way.student().path("enrollments/" + way.enrollmentId() + "/email"),
            Map.of("email", way.email()))
        .succeeded();
    way.asksForThePhotoByMail("毕业照").succeeded();
    StandardPhoto.of(new Mailbox(way.email()).awaitPhoto())
        .meetsTheStandard(new Color(100, 197, 255));
    assertThat(
            way.student()
                .platform()
                .get(
                    way.student()
                        .path(
                            "photos/"
                                + way.orderId()
                                + "/standard?name=%E6%AF%95%E4%B8%9A%E7%85%A7"))
                .succeeded()
                .header("Content-Disposition"))
        .contains("%E6%AF%95%E4%B8%9A%E7%85%A7.jpg");
  }
}
