package cn.xuezhao.order.progress;

import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.lifecycle.Photo;

/** What happens next, and whether the student has to do it. */
enum NextStep {
  UPLOAD_PHOTO,
  /** Another photo: the last one was rejected, taken back, or did not pass the screening. */
  REPLACE_PHOTO,
  PAY,
  /** 确认: the photo is there and waits for the student's word (G-19, L-21). */
  SUBMIT_PHOTO,
  WAIT_FOR_REVIEW,
  WAIT_FOR_STANDARD_PHOTO,
  CONFIRM_STANDARD_PHOTO,
  SAVE_STANDARD_PHOTO,
  WAIT_FOR_REFUND,
  NONE;

  static NextStep of(Order order) {
    return switch (order.state()) {
      case Collecting collecting -> of(order, collecting);
      case UnderReview _ -> WAIT_FOR_REVIEW;
      case Rejected rejected ->
          rejected.draft() instanceof Photo.Accepted ? SUBMIT_PHOTO : REPLACE_PHOTO;
      case Standardizing _ -> WAIT_FOR_STANDARD_PHOTO;
      case AwaitingConfirmation _ -> CONFIRM_STANDARD_PHOTO;
      case Completed _ -> SAVE_STANDARD_PHOTO;
      case Refunding _ -> WAIT_FOR_REFUND;
      case Archived _, Closed _, Refunded _ -> NONE;
    };
  }

  private static NextStep of(Order order, Collecting collecting) {
    return switch (order.workflow().wanted(collecting)) {
      case PAYMENT -> PAY;
      case PHOTO -> collecting.photo() instanceof Photo.Missing ? UPLOAD_PHOTO : REPLACE_PHOTO;
      case SUBMISSION -> SUBMIT_PHOTO;
    };
  }
}
