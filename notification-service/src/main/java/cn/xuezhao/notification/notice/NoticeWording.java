package cn.xuezhao.notification.notice;

import cn.xuezhao.notification.text.MessageTexts;
import cn.xuezhao.notification.text.Wording;
import cn.xuezhao.notification.text.Wording.Place;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the facts of a notice into words; without the person's data, which is not here. */
@Component
class NoticeWording {

  /** One clock for the whole country. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The form of the manual's own example: {@code 2024-10-16 14:54:42}. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(CHINA);

  private final MessageTexts texts;

  NoticeWording(MessageTexts texts) {
    this.texts = texts;
  }

  Wording of(Notice notice) {
    Facts facts = notice.facts();
    Map<Place, String> values = new EnumMap<>(Place.class);
    values.put(Place.ORDER, notice.recipient().id());
    values.put(Place.TIME, MOMENT.format(facts.at()));
    values.put(Place.REASONS, texts.reasons(facts.reasons()));
    if (facts.dueAt() != null) {
      // WeChat knows no 24:00, and 00:00 of the next day misleads: the last minute is what counts.
      values.put(Place.UNTIL, MINUTE.format(facts.dueAt().minusMillis(1)));
      values.put(Place.DUE, DAY.format(facts.dueAt()));
    }
    if (facts.amountInFen() != null) {
      values.put(Place.AMOUNT, BigDecimal.valueOf(facts.amountInFen(), 2).toPlainString());
    }
    return new Wording(values);
  }
}
