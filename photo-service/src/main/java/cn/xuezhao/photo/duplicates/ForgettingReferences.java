package cn.xuezhao.photo.duplicates;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Forgets reference photos when their time is over. */
@Component
class ForgettingReferences {

  ForgettingReferences(KnownPhotoStore store, Clock clock) {
    store.whenDue(photo -> store.change(photo, one -> one.expire(clock.instant())));
  }
}
