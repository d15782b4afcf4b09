package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.StandardPhoto;
import cn.xuezhao.acceptance.people.WeChatPayCounter;
import java.awt.Color;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 重新采集: dissatisfied with the standard photo (G-23), and after a rejection (G-28). */
@Order(Turn.BY_MINUTES)
class GuangdongStudentIsDissatisfiedAndRecapturesJourney {

  @Test
  void getsAnotherStandardPhotoWithoutPayingAgain() {
    Way way = Way.toReview(Batch.of("guangdong"));
    way.isApproved().becomes("APPROVED", "CONFIRM_STANDARD_PHOTO");
    way.posts("/recaptures").succeeded();
    way.becomes("PENDING_PHOTO", "REPLACE_PHOTO");
    way.handsInGoodPhoto().submits().becomes("PENDING_REVIEW", "WAIT_FOR_REVIEW");
    way.isApproved().becomes("APPROVED", "CONFIRM_STANDARD_PHOTO");
    way.student().confirms(way.orderId()).succeeded();
    way.becomes("RETURNED", "SAVE_STANDARD_PHOTO");
    StandardPhoto.of(way.student().standardPhoto(way.orderId()).succeeded().bytes())
        .meetsTheStandard(new Color(100, 197, 255));
    assertThat(WeChatPayCounter.paymentsOf(way.orderId())).as("paid once").hasSize(1);
    assertThat(way.timeline()).contains("recaptured");
  }

  @Test
  void recapturesAfterARejectionThatSaysWhy() {
    Way way = Way.toReview(Batch.of("guangdong")).allowsResultMessages();
    way.isRejectedFor("blurred");
    way.becomes("REJECTED", "REPLACE_PHOTO");
    way.isToldInWeChat("照片不清晰");
    way.posts("/recaptures").succeeded();
    way.handsInGoodPhoto().submits().becomes("PENDING_REVIEW", "WAIT_FOR_REVIEW");
  }

  @Test
  void isNotOfferedWhatTheCentreDoesNotOffer() {
    Way way = Way.toReview(Batch.of("liaoning"));
    way.posts("/recaptures").wasRefused(409, "illegal-transition");
    way.isApproved().becomes("RETURNED", "SAVE_STANDARD_PHOTO");
  }
}
