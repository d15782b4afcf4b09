package cn.xuezhao.notification.notice;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.notification.text.Message;
import cn.xuezhao.notification.text.MessageTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The student's side of notices: what there is to read, and that it was read. */
@Component
public class Notices {

  private final NoticeStore store;
  private final NoticeWording wording;
  private final MessageTexts texts;
  private final Clock clock;

  Notices(NoticeStore store, NoticeWording wording, MessageTexts texts, Clock clock) {
    this.store = store;
    this.wording = wording;
    this.texts = texts;
    this.clock = clock;
  }

  public List<Entry> newestFirst(String studentId, int limit) {
    return store.newestFirst(studentId, limit).stream().map(this::entry).toList();
  }

  /** The page after the one that ended with this notice. */
  public List<Entry> olderThan(String studentId, String noticeId, int limit) {
    return store.olderThan(own(studentId, noticeId), limit).stream().map(this::entry).toList();
  }

  /** Notes that it was read; of somebody else's notice there is nothing to be seen. */
  public void read(String studentId, String noticeId) {
    store.change(own(studentId, noticeId).id(), notice -> notice.read(clock.instant()));
  }

  private Notice own(String studentId, String noticeId) {
    return store
        .find(noticeId)
        .filter(notice -> notice.recipient().studentId().equals(studentId))
        .orElseThrow(() -> new NotFound("notice"));
  }

  private Entry entry(Notice notice) {
    Message.Entry words = texts.entry(notice.occasion(), wording.of(notice));
    return new Entry(
        notice.id(),
        notice.recipient().id(),
        notice.occasion().word(),
        words.title(),
        words.text(),
        notice.createdAt(),
        notice.readAt());
  }

  /** One notice, in the words of today. */
  public record Entry(
      String noticeId,
      String orderId,
      String template,
      String title,
      String text,
      Instant createdAt,
      @Nullable Instant readAt) {}
}
