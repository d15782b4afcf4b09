package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.guard.UploadProblem;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.storage.ObjectStorage;
import cn.xuezhao.photo.submission.NewPhoto;
import cn.xuezhao.photo.submission.PhotoIntake;
import cn.xuezhao.photo.submission.PhotoView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All of a photo is here: it is put together, compared with what was announced, and handed in as
 * any other photo. The pieces are kept until that was answered, so that whatever breaks off on the
 * way is done again; and asking again for what was answered costs no try. They are also kept, for
 * the rest of the day, when only the student's crop was wrong: a photo is sent once.
 */
@Component
class CompletingUpload {

  private final UploadStore uploads;
  private final PhotoIntake intake;
  private final ObjectStorage objects;
  private final Clock clock;
  private final Path folder;
  private final UploadGuard guard = UploadGuard.forPhotos();

  CompletingUpload(
      UploadStore uploads,
      PhotoIntake intake,
      ObjectStorage objects,
      Clock clock,
      @Value("${xuezhao.photo.work-folder}") Path folder) {
    this.uploads = uploads;
    this.intake = intake;
    this.objects = objects;
    this.clock = clock;
    this.folder = folder.resolve("uploads");
  }

  /**
   * @param crop what the student chose; null where the crop is automatic
   */
  PhotoView complete(String studentId, Upload upload, @Nullable Crop crop) throws IOException {
    if (!upload.isWhole()) {
      throw new UploadOffsetMismatch(upload.offset());
    }
    String orderId = upload.content().orderId();
    intake.requireCrop(crop);
    if (!intake.isLatest(studentId, orderId, source(upload, crop))) {
      handIn(studentId, upload, crop);
    }
    PhotoView view = intake.latest(studentId, orderId);
    if (view.accepted() || view.findings().stream().noneMatch(Finding::asksForAnotherCrop)) {
      uploads.change(upload.id(), u -> u.finish(clock.instant()));
    }
    return view;
  }

  /** Another crop of the same photo is another hand-in. */
  private static String source(Upload upload, @Nullable Crop crop) {
    return crop == null ? upload.id() : upload.id() + "|" + crop.text();
  }

  private void handIn(String studentId, Upload upload, @Nullable Crop crop) throws IOException {
    String source = source(upload, crop);
    Upload.Content content = upload.content();
    try (InputStream bytes = bytesOf(studentId, upload);
        ReceivedPicture picture = ReceivedPicture.copy(bytes, folder, guard.maxBytes())) {
      if (!picture.sha256().equals(content.sha256())) {
        throw new UploadDigestMismatch();
      }
      picture.inspect(guard);
      intake.handIn(studentId, content.orderId(), new NewPhoto(picture, crop, source));
    } catch (UploadDigestMismatch | UploadProblem hopeless) {
      uploads.change(upload.id(), u -> u.discard(clock.instant()));
      throw hopeless;
    } catch (PieceGone meanwhile) {
      // Somebody else has completed it; what they were told is the answer.
      if (!intake.isLatest(studentId, content.orderId(), source)) {
        throw new NotFound("upload");
      }
    }
  }

  /** From the pieces; or, when they have served, from the original that was kept. */
  private InputStream bytesOf(String studentId, Upload upload) {
    if (upload.isReceiving()) {
      return new Pieces(upload.parts(), objects);
    }
    Upload.Content content = upload.content();
    return intake
        .original(studentId, content.orderId(), content.sha256())
        .map(ByteArrayInputStream::new)
        .orElseThrow(() -> new NotFound("upload"));
  }
}
