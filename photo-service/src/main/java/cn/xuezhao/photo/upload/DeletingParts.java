package cn.xuezhao.photo.upload;

import cn.xuezhao.photo.storage.ObjectStorage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deletes the pieces of photos that were handed in, thrown away or never finished. The objects go
 * first and the row forgets them after, so that whatever fails on the way is done again.
 */
@Component
class DeletingParts {

  private final UploadStore uploads;
  private final ObjectStorage objects;
  private final Clock clock;

  DeletingParts(UploadStore uploads, ObjectStorage objects, Clock clock) {
    this.uploads = uploads;
    this.objects = objects;
    this.clock = clock;
    uploads.whenDue(this::delete);
  }

  private void delete(Upload due) {
    Instant now = clock.instant();
    Upload upload = uploads.change(due.id(), u -> u.expire(now));
    List<Waste> over = upload.wasteAt(now);
    over.forEach(one -> objects.delete(one.key()));
    uploads.change(upload.id(), u -> u.swept(over));
  }
}
