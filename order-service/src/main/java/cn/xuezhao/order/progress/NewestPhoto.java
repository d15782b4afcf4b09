package cn.xuezhao.order.progress;

import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.OrderState.Approved;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.lifecycle.Payment;
import cn.xuezhao.order.lifecycle.Photo;

/** The photo an order is about at the moment. */
final class NewestPhoto {

  private NewestPhoto() {}

  static Photo of(Order order) {
    return switch (order.state()) {
      case Collecting(Payment _, Photo.Discarded _) -> new Photo.Missing();
      case Collecting collecting -> collecting.photo();
      case UnderReview underReview -> underReview.review().photo();
      case Rejected rejected ->
          rejected.draft() instanceof Photo.Missing ? rejected.review().photo() : rejected.draft();
      case Approved approved -> approved.review().photo();
      case Archived _, Closed _, Refunding _, Refunded _ -> new Photo.Missing();
    };
  }
}
