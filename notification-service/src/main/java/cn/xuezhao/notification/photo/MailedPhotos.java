package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * How often one student has had a photo mailed: times only, neither the address nor the file's name
 * is kept.
 *
 * @param times of the last 24 hours, oldest first
 */
@TypeAlias("mailed-photos")
record MailedPhotos(String id, List<Instant> times) implements Aggregate {

  private static final Duration DAY = Duration.ofDays(1);

  MailedPhotos {
    times = List.copyOf(times);
  }

  static MailedPhotos none(String studentId) {
    return new MailedPhotos(idOf(studentId), List.of());
  }

  static String idOf(String studentId) {
    return "mailed:" + studentId;
  }

  /** Counts one before it is sent, so that two requests at once cannot both be the last. */
  Change<MailedPhotos> reserve(Instant now, int perDay) {
    List<Instant> recent = new ArrayList<>(since(now.minus(DAY)));
    if (recent.size() >= perDay) {
      throw new PhotoDeliveriesUsed(Duration.between(now, recent.getFirst().plus(DAY)));
    }
    recent.add(now);
    return Change.of(new MailedPhotos(id, recent));
  }

  /** Nothing left the platform after all. */
  Change<MailedPhotos> release(Instant reserved) {
    List<Instant> others = new ArrayList<>(times);
    return others.remove(reserved) ? Change.of(new MailedPhotos(id, others)) : Change.none(this);
  }

  private List<Instant> since(Instant moment) {
    return times.stream().filter(time -> time.isAfter(moment)).toList();
  }
}
