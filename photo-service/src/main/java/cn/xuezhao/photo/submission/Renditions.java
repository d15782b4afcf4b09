package cn.xuezhao.photo.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The standard photos of one revision: the one of the screening, and those a reviewer had cut anew.
 *
 * @param first digest of the one of the screening; missing in what was stored before there was one
 * @param recrops oldest first
 * @param approved digest of the one that was approved; null until then
 */
@TypeAlias("renditions")
record Renditions(@Nullable String first, List<Recrop> recrops, @Nullable String approved) {

  /** Nobody needs more to find a framing; each one is a picture of a face that is kept. */
  static final int MOST = 50;

  static final Renditions UNKNOWN = new Renditions(null, List.of(), null);

  Renditions {
    recrops = List.copyOf(recrops);
  }

  static Renditions of(String first) {
    return new Renditions(first, List.of(), null);
  }

  /** With one more; the same bytes again are the same standard photo. */
  Renditions and(Recrop made) {
    if (made.sha256().equals(first) || find(made.sha256()).isPresent()) {
      return this;
    }
    if (recrops.size() >= MOST) {
      throw new RecropsUsed(MOST);
    }
    List<Recrop> longer = new ArrayList<>(recrops);
    longer.add(made);
    return new Renditions(first, longer, approved);
  }

  Renditions approve(@Nullable String sha256) {
    return new Renditions(first, recrops, sha256 == null ? first : sha256);
  }

  /** Whether there is such a standard photo; without a digest the one of the screening is meant. */
  boolean has(@Nullable String sha256) {
    return sha256 == null || first == null || sha256.equals(first) || find(sha256).isPresent();
  }

  Optional<Recrop> find(@Nullable String sha256) {
    return recrops.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
  }

  /** Digest of the one to show: that of the screening until one is approved. */
  @Nullable String shown() {
    return approved == null ? first : approved;
  }

  /** The one that was approved, when a reviewer chose its framing. */
  Optional<Recrop> approvedRecrop() {
    return find(approved);
  }
}
