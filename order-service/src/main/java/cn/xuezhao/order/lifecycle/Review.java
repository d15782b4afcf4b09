package cn.xuezhao.order.lifecycle;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * One trip of a photo through review (人工审核).
 *
 * @param round from 1; every submission is a new round with a new promise
 * @param dueAt until when the result was promised (L-17, G-6)
 */
@TypeAlias("review")
public record Review(int round, Photo.Accepted photo, Instant submittedAt, Instant dueAt) {

  /** What a reviewer decided about; anything but the photo under review is void. */
  public record Verdict(int round, int revision, String sha256, Instant at) {}

  boolean isAbout(Verdict verdict) {
    return verdict.round() == round
        && verdict.revision() == photo.revision()
        && verdict.sha256().equals(photo.sha256());
  }
}
