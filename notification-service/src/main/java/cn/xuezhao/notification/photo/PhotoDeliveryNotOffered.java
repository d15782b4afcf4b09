package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Refusal;

/** The regional centre mails no photos on request. */
final class PhotoDeliveryNotOffered extends Refusal {

  private static final long serialVersionUID = 1L;

  PhotoDeliveryNotOffered() {
    super(
        Kind.RULE,
        "photo-delivery-not-offered",
        "This regional centre does not mail photos. Save the photo from the order.");
  }
}
