package cn.xuezhao.photo.handoff;

import java.time.Instant;

/**
 * An object of the object store, which is known from before it is stored until it is deleted.
 *
 * @param deleteAt not before; when it comes, nobody needs the object any longer
 */
record KeptObject(String key, Instant deleteAt) {

  boolean isOver(Instant now) {
    return !now.isBefore(deleteAt);
  }

  KeptObject until(String changed, Instant at) {
    return key.equals(changed) ? new KeptObject(key, at) : this;
  }
}
