package cn.xuezhao.photo.duplicates;

import cn.xuezhao.kit.tenant.TenantContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is known of the photos of a regional centre, so that one that comes again is recognized.
 *
 * <p>Several instances of the service may use it: a photo counts as known as soon as {@link
 * #remember} returns, for every question asked anywhere after that. Of two that are handed in at
 * the same time each sees the other when it is looked at later.
 */
@Component
public class KnownPhotos {

  /** Only as many as there are decoders in all instances can want the same place. */
  private static final int TRIES = 100;

  /** Nobody compares more than this by eye. */
  private static final int ENOUGH = 20;

  private final KnownPhotoStore store;
  private final Clock clock;
  private final Map<String, KnownFaces> faces = new ConcurrentHashMap<>();

  KnownPhotos(KnownPhotoStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Remembers a photo; asked again for the same file of the same order it changes nothing. */
  public void remember(String orderId, String studentId, String sha256, Fingerprint fingerprint) {
    String key = KnownPhoto.keyOf(orderId, sha256);
    boolean _ =
        add(
            new KnownPhoto.Kept(key, orderId, studentId, sha256, fingerprint, false),
            () -> store.of(orderId, sha256).isPresent());
  }

  /** Remembers a photo that a student has on record; false when it was known already. */
  public boolean remember(ReferencePhoto photo) {
    return add(KnownPhoto.Reference.of(photo), () -> hasReference(photo.entryId(), photo.sha256()));
  }

  public boolean hasReference(String entryId, String sha256) {
    return store.of(entryId, sha256).isPresent();
  }

  public int countReferencesOf(String entryId) {
    return store.ofEntry(entryId).size();
  }

  public long countReferences(String batchId) {
    return store.countOfBatch(batchId);
  }

  /** Forgets what a student has on record; tells how many photos that were. */
  public int forgetReferences(String entryId) {
    List<KnownPhoto> references = store.ofEntry(entryId);
    references.forEach(this::forget);
    return references.size();
  }

  /** Photos on record that a photo is or may be, the nearest first. */
  public List<SamePlate> samePlates(String sha256, Fingerprint seen) {
    return store.at(faces().nearReferences(seen.face(), Likeness.MAYBE_SAME_FACE)).stream()
        .map(KnownPhoto::state)
        .flatMap(KnownPhotos::reference)
        .map(known -> SamePlate.of(known, sha256, seen))
        .sorted(Comparator.comparing(SamePlate::likeness).thenComparing(p -> p.differingBits()))
        .limit(ENOUGH)
        .toList();
  }

  /** The same of a photo of an order that is known itself. */
  public List<SamePlate> samePlatesOf(String orderId, String sha256) {
    return store.of(orderId, sha256).map(KnownPhoto::state).stream()
        .flatMap(KnownPhotos::kept)
        .flatMap(seen -> samePlates(sha256, seen.fingerprint()).stream())
        .toList();
  }

  private boolean add(KnownPhoto.State photo, BooleanSupplier isKnown) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (store.add(KnownPhoto.at(faces().next(), photo))) {
        return true;
      }
      if (isKnown.getAsBoolean()) {
        return false;
      }
    }
    throw new IllegalStateException("known photos: no free position after " + TRIES + " tries");
  }

  /** 审核不通过: the student is told when the photo comes again. */
  public void reject(String orderId, String sha256) {
    store.of(orderId, sha256).ifPresent(photo -> store.change(photo, KnownPhoto::reject));
  }

  /** How many photos of the order that a reviewer rejected are this one. */
  public int rejectedLike(String orderId, String sha256, Fingerprint fingerprint) {
    return Math.toIntExact(
        keptOf(orderId)
            .filter(KnownPhoto.Kept::rejected)
            .map(rejected -> rejected.likenessOf(sha256, fingerprint))
            .filter(likeness -> likeness.compareTo(Likeness.SAME_PHOTO) <= 0)
            .count());
  }

  /**
   * Photos that are this one or may be, the nearest first: of other students, and of the same order
   * those that a reviewer rejected.
   */
  public List<Resemblance> resembling(String orderId, String sha256) {
    return store.of(orderId, sha256).map(KnownPhoto::state).stream()
        .flatMap(KnownPhotos::kept)
        .flatMap(this::resembling)
        .toList();
  }

  /** Forgets every photo of the order. */
  public void forgetAll(String orderId) {
    forget(orderId, _ -> true);
  }

  /** Forgets these photos of the order. */
  public void forget(String orderId, Set<String> sha256s) {
    forget(orderId, photo -> sha256s.contains(photo.sha256()));
  }

  /** Reads what is known of the bound tenant into memory. */
  void read() {
    long _ = faces().next();
  }

  boolean isRead(String tenant) {
    KnownFaces known = faces.get(tenant);
    return known != null && known.isRead();
  }

  private Stream<Resemblance> resembling(KnownPhoto.Kept seen) {
    List<Long> near = faces().near(seen.fingerprint().face(), Likeness.MAYBE_SAME_FACE);
    return store.at(near).stream()
        .map(KnownPhoto::state)
        .flatMap(KnownPhotos::kept)
        .filter(known -> !known.studentId().equals(seen.studentId()) || isRejected(known, seen))
        .map(known -> Resemblance.of(seen, known))
        .sorted(Comparator.comparing(Resemblance::likeness).thenComparing(r -> r.differingBits()))
        .limit(ENOUGH);
  }

  private static boolean isRejected(KnownPhoto.Kept known, KnownPhoto.Kept seen) {
    return known.rejected() && known.orderId().equals(seen.orderId());
  }

  private void forget(String orderId, Predicate<KnownPhoto.Kept> which) {
    for (KnownPhoto photo : store.ofOrder(orderId)) {
      if (kept(photo.state()).anyMatch(which)) {
        forget(photo);
      }
    }
  }

  private void forget(KnownPhoto photo) {
    store.change(photo, p -> p.forget(clock.instant()));
  }

  private Stream<KnownPhoto.Kept> keptOf(String orderId) {
    return store.ofOrder(orderId).stream().map(KnownPhoto::state).flatMap(KnownPhotos::kept);
  }

  private static Stream<KnownPhoto.Kept> kept(KnownPhoto.State state) {
    return switch (state) {
      case KnownPhoto.Kept kept -> Stream.of(kept);
      case KnownPhoto.Reference _, KnownPhoto.Forgotten _ -> Stream.empty();
    };
  }

  private static Stream<KnownPhoto.Reference> reference(KnownPhoto.State state) {
    return state instanceof KnownPhoto.Reference reference ? Stream.of(reference) : Stream.empty();
  }

  private KnownFaces faces() {
    return faces.computeIfAbsent(TenantContext.current(), _ -> new KnownFaces(store));
  }
}
