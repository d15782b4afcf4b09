package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.standardization.Crop;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The counter at which the other ways of bringing a photo hand it in. */
@Component
public class PhotoIntake {

  private final HandingInPhoto handingIn;
  private final PhotoAccess access;
  private final PhotoViews views;

  PhotoIntake(HandingInPhoto handingIn, PhotoAccess access, PhotoViews views) {
    this.handingIn = handingIn;
    this.access = access;
    this.views = views;
  }

  /** Another student's order does not exist for this one. */
  public void requireOwner(String studentId, String orderId) {
    handingIn.ownedBy(studentId, orderId);
  }

  /** Refuses a photo that would be refused however good it is, before any of it is sent. */
  public void requireOpen(String studentId, String orderId) {
    handingIn.prepared(studentId, orderId);
  }

  /** Refuses a crop that is none, or where the crop is automatic. */
  public void requireCrop(@Nullable Crop crop) {
    handingIn.requireCrop(crop);
  }

  /** Whether what this source brought is what the student was told about last. */
  public boolean isLatest(String studentId, String orderId, String source) {
    return handingIn.ownedBy(studentId, orderId).isLatest(source);
  }

  public PhotoView latest(String studentId, String orderId) {
    return views.of(handingIn.ownedBy(studentId, orderId));
  }

  /** Whether this photo was handed in before and is kept. */
  public boolean has(String studentId, String orderId, String sha256) {
    return handingIn.ownedBy(studentId, orderId).revisions().stream()
        .anyMatch(one -> one.sha256().equals(sha256));
  }

  /** The bytes of a photo of this order that was handed in before, while they are kept. */
  public Optional<byte[]> original(String studentId, String orderId, String sha256) {
    return access.original(handingIn.ownedBy(studentId, orderId), sha256);
  }

  public PhotoView handIn(String studentId, String orderId, NewPhoto photo) throws IOException {
    return views.of(handingIn.handIn(studentId, orderId, photo));
  }
}
