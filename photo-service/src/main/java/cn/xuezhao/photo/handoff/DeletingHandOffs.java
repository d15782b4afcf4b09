package cn.xuezhao.photo.handoff;

import cn.xuezhao.photo.storage.ObjectStorage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deletes photos of friends that were taken over, replaced, or waited for too long. The objects go
 * first and the row forgets them after, so that whatever fails on the way is done again.
 */
@Component
class DeletingHandOffs {

  private final HandOffStore handOffs;
  private final ObjectStorage objects;
  private final Clock clock;

  DeletingHandOffs(HandOffStore handOffs, ObjectStorage objects, Clock clock) {
    this.handOffs = handOffs;
    this.objects = objects;
    this.clock = clock;
    handOffs.whenDue(this::delete);
  }

  private void delete(HandOff due) {
    Instant now = clock.instant();
    HandOff handOff = handOffs.change(due.id(), h -> h.expire(now));
    List<KeptObject> over = handOff.overAt(now);
    over.forEach(one -> objects.delete(one.key()));
    handOffs.change(handOff.id(), h -> h.swept(over));
  }
}
