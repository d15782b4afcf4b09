package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Photos as they were handed in, to be looked at once more. */
@Component
class Originals {

  private final ObjectStorage pictures;
  private final Path folder;

  Originals(ObjectStorage pictures, @Value("${xuezhao.photo.work-folder}") Path folder) {
    this.pictures = pictures;
    this.folder = folder.resolve("uploads");
  }

  /** In a file that is gone when closed; the guard has let it through before. */
  ReceivedPicture of(Revision revision) throws IOException {
    byte[] bytes = pictures.get(revision.originalKey()).orElseThrow(() -> new NotFound("photo"));
    return ReceivedPicture.copy(new ByteArrayInputStream(bytes), folder, bytes.length);
  }
}
