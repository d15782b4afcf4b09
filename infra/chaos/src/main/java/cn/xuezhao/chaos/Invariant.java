package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Source;
import java.util.EnumSet;
import java.util.Set;

/** What must be true whatever was killed. */
enum Invariant {
  ORDERS_KEPT("no acknowledged order is lost", Source.DOCUMENTS, Source.HISTORY),
  PAYMENTS_BOOKED(
      "every payment at WeChat is booked once, on one order", Source.DOCUMENTS, Source.WECHAT),
  NO_INVENTED_MONEY("nothing is booked that WeChat has not taken", Source.DOCUMENTS, Source.WECHAT),
  PAID_ONCE("no order keeps more than one payment", Source.DOCUMENTS, Source.WECHAT),
  NO_DOUBLE_REFUND("no payment is refunded twice, or for more", Source.DOCUMENTS, Source.WECHAT),
  REFUNDS_AGREE("refunds here and at WeChat are the same", Source.DOCUMENTS, Source.WECHAT),
  PHOTOS_KEPT("no accepted photo is lost", Source.DOCUMENTS, Source.HISTORY),
  OBJECTS_KEPT("every photo's bytes are there, and the same", Source.DOCUMENTS, Source.OBJECTS),
  NO_ORPHANS("no object belongs to nobody", Source.DOCUMENTS, Source.OBJECTS),
  DECISIONS_KEPT("no acknowledged decision is lost", Source.DOCUMENTS, Source.HISTORY),
  DECISIONS_HAVE_ONE_EFFECT("every decision has exactly one effect", Source.DOCUMENTS),
  PHOTOS_RETURNED("what students hold is what is published", Source.DOCUMENTS, Source.HISTORY),
  EVENTS_SENT("no event waits to be sent, no key is parked", Source.DOCUMENTS),
  MESSAGES_TWICE_AT_MOST("no message is seen more than twice", Source.DOCUMENTS, Source.WECHAT);

  private final String sentence;
  private final Source first;
  private final Source second;

  Invariant(String sentence, Source only) {
    this(sentence, only, only);
  }

  Invariant(String sentence, Source first, Source second) {
    this.sentence = sentence;
    this.first = first;
    this.second = second;
  }

  String sentence() {
    return sentence;
  }

  /** What has to be readable to judge it. */
  Set<Source> needs() {
    return EnumSet.of(first, second);
  }
}
