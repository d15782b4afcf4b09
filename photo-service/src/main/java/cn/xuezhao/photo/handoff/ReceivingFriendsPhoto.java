package cn.xuezhao.photo.handoff;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A friend who has the token sends a photo. It is looked at as every upload is and decoded by
 * nobody: it is screened when the student hands it in.
 */
@Component
class ReceivingFriendsPhoto {

  private final HandOffStore handOffs;
  private final ObjectStorage objects;
  private final Ids ids;
  private final Clock clock;
  private final Path folder;
  private final UploadGuard guard = UploadGuard.forPhotos();

  ReceivingFriendsPhoto(
      HandOffStore handOffs,
      ObjectStorage objects,
      Ids ids,
      Clock clock,
      @Value("${xuezhao.photo.work-folder}") Path folder) {
    this.handOffs = handOffs;
    this.objects = objects;
    this.ids = ids;
    this.clock = clock;
    this.folder = folder.resolve("uploads");
  }

  HandOff look(String token) {
    return handOffs
        .openedBy(token)
        .filter(handOff -> handOff.isOpen(clock.instant()))
        .orElseThrow(HandOffOver::new);
  }

  /** The same photo again, because an answer was lost, changes nothing. */
  HandOff take(String token, InputStream body) throws IOException {
    HandOff found = look(token);
    Pass pass = found.pass();
    // Counted before a byte is read: whoever found a token cannot keep us busy with it.
    handOffs.change(found.id(), h -> h.admit(pass, clock.instant()));
    try (ReceivedPicture picture = ReceivedPicture.receive(body, folder, guard)) {
      byte[] bytes = Files.readAllBytes(picture.file());
      String key = "quarantine/hand-offs/" + ids.next("img") + ".jpg";
      FriendsPhoto photo = new FriendsPhoto(key, picture.sha256(), bytes.length);
      HandOff announced =
          handOffs.change(found.id(), h -> h.announce(pass, photo, clock.instant()));
      return announced.has(photo) ? announced : store(found.id(), pass, photo, bytes);
    }
  }

  private HandOff store(String id, Pass pass, FriendsPhoto photo, byte[] bytes) {
    objects.put(photo.key(), bytes);
    try {
      return handOffs.change(id, h -> h.store(pass, photo, clock.instant()));
    } catch (HandOffOver meanwhile) {
      // Nobody will look at it; a photo of a face does not wait for the sweep.
      objects.delete(photo.key());
      throw meanwhile;
    }
  }
}
