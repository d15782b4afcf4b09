package cn.xuezhao.photo.duplicates;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The faces of one regional centre in memory. Every question first reads on in the store from where
 * the last one stopped, so that what another instance of the service has stored before the question
 * is seen, and what a restart forgot is read again.
 */
final class KnownFaces {

  private static final int PAGE = 2_000;

  private final KnownPhotoStore store;
  private final FaceTable table = new FaceTable();

  /** Positions of photos on record. */
  private final BitSet references = new BitSet();

  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean read;

  KnownFaces(KnownPhotoStore store) {
    this.store = store;
  }

  /** Whether it has been level with the store once. */
  boolean isRead() {
    return read;
  }

  /** The first position that was free a moment ago. */
  long next() {
    lock.lock();
    try {
      readOn();
      return table.last() + 1;
    } finally {
      lock.unlock();
    }
  }

  /** Positions of the faces that differ in at most so many bits, mirrored or not. */
  List<Long> near(Fingerprint.Hashes face, int bits) {
    lock.lock();
    try {
      readOn();
      return table.near(face, bits);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Of these the photos on record. Few are, and one picture may lie under hundreds of students: who
   * asks for photos on record must not load all of those.
   */
  List<Long> nearReferences(Fingerprint.Hashes face, int bits) {
    lock.lock();
    try {
      return near(face, bits).stream()
          .filter(position -> references.get(Math.toIntExact(position)))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  private void readOn() {
    List<KnownPhoto> page = store.after(table.last(), PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::add);
      page = page.size() < PAGE ? List.of() : store.after(table.last(), PAGE);
    }
    read = true;
  }

  private void add(KnownPhoto photo) {
    while (table.last() + 1 < photo.position()) {
      table.addNothing();
    }
    switch (photo.state()) {
      case KnownPhoto.Kept kept -> table.add(kept.fingerprint().face().plain());
      case KnownPhoto.Reference reference -> {
        table.add(reference.fingerprint().face().plain());
        references.set(Math.toIntExact(photo.position()));
      }
      case KnownPhoto.Forgotten _ -> table.addNothing();
    }
  }
}
