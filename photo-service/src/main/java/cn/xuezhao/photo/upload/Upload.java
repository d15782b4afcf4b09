package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.photo.upload.UploadState.Finished;
import cn.xuezhao.photo.upload.UploadState.Gone;
import cn.xuezhao.photo.upload.UploadState.Receiving;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One photo on its way from a phone, piece by piece. The same photo for the same order is the same
 * upload, which is how a phone goes on after a break.
 *
 * <p>A piece is announced before it is stored and counts after, so that an object without a row
 * cannot exist; what nobody needs any longer is waste, and leaves the row when it is deleted.
 *
 * @param waste objects to be deleted
 * @param expiresAt then nothing of it is kept, finished or not
 */
@TypeAlias("upload")
record Upload(String id, Content content, UploadState state, List<Waste> waste, Instant expiresAt)
    implements Aggregate {

  /** As many bytes as a bad link carries in one go. */
  static final int CHUNK = 256 * 1024;

  /** A good link carries more, and every request has a price whatever it brings. */
  static final int LARGEST_CHUNK = 4 * CHUNK;

  /** Four times as many as usual pieces would be: shorter ones are fine, crumbs are not. */
  static final int MOST_PARTS = 256;

  static final Duration KEPT = Duration.ofHours(24);

  /** Several phones may send the same place at once, but not a crowd of them. */
  private static final int MOST_RIVALS = 4;

  Upload {
    waste = List.copyOf(waste);
  }

  /**
   * What is on its way.
   *
   * @param sha256 of the whole photo, hex, as the phone says
   * @param size of the whole photo in bytes, as the phone says
   */
  record Content(String orderId, String sha256, long size) {

    /** Half of the digest tells the photos of one order apart. */
    String uploadId() {
      return "upl:" + orderId + ":" + sha256.substring(0, 32) + "-" + size;
    }
  }

  static Upload first(Content content, Instant now) {
    return new Upload(
        content.uploadId(), content, Receiving.nothingYet(), List.of(), now.plus(KEPT));
  }

  /** The photo comes once more, after nothing of it was kept. */
  Change<Upload> reopen(Instant now) {
    return switch (state) {
      case Receiving _ -> Change.none(this);
      case Finished _, Gone _ ->
          Change.of(new Upload(id, content, Receiving.nothingYet(), waste, now.plus(KEPT)));
    };
  }

  /** A piece has come; its bytes are about to be stored. The same piece again is fine. */
  Change<Upload> announce(Part part, Instant now) {
    return switch (state) {
      case Receiving receiving when receiving.has(part) || receiving.hasAnnounced(part) ->
          Change.none(this);
      case Receiving receiving -> {
        requireFitting(part, receiving);
        yield receiving.announced().size() < MOST_RIVALS
            ? Change.of(with(receiving.announcing(part)))
            : Change.of(
                with(new Receiving(receiving.parts(), List.of(part)))
                    .wasting(lost(receiving.announced(), now)));
      }
      case Finished _ -> Change.none(this);
      case Gone _ -> throw new NotFound("upload");
    };
  }

  /** The bytes of an announced piece are stored: it counts, unless another one was faster. */
  Change<Upload> store(Part part, Instant now) {
    return switch (state) {
      case Receiving receiving when receiving.has(part) -> Change.none(this);
      case Receiving receiving when receiving.announced().contains(part) -> {
        List<Part> rivals =
            receiving.announced().stream().filter(one -> !one.equals(part)).toList();
        yield Change.of(with(receiving.storing(part)).wasting(lost(rivals, now)));
      }
      case Receiving receiving -> throw new UploadOffsetMismatch(receiving.offset());
      case Finished _ -> Change.none(this);
      case Gone _ -> throw new NotFound("upload");
    };
  }

  /** The photo was handed in; its pieces have served. */
  Change<Upload> finish(Instant now) {
    return switch (state) {
      case Receiving receiving -> Change.of(with(new Finished()).wasting(all(receiving, now)));
      case Finished _, Gone _ -> Change.none(this);
    };
  }

  /** The bytes are not what was announced, or no photo; only another beginning can help. */
  Change<Upload> discard(Instant now) {
    return switch (state) {
      case Receiving receiving -> Change.of(with(new Gone()).wasting(all(receiving, now)));
      case Finished _ -> Change.of(with(new Gone()));
      case Gone _ -> Change.none(this);
    };
  }

  /** Nobody came back for it in time. */
  Change<Upload> expire(Instant now) {
    return now.isBefore(expiresAt) ? Change.none(this) : discard(now);
  }

  /** These objects are deleted. */
  Change<Upload> swept(List<Waste> deleted) {
    List<Waste> left = waste.stream().filter(one -> !deleted.contains(one)).toList();
    return left.equals(waste)
        ? Change.none(this)
        : Change.of(new Upload(id, content, state, left, expiresAt));
  }

  /** How much of the photo is here. */
  long offset() {
    return state instanceof Receiving receiving ? receiving.offset() : content.size();
  }

  boolean isGone() {
    return state instanceof Gone;
  }

  boolean isReceiving() {
    return state instanceof Receiving;
  }

  /** What lies where; empty when it was handed in. */
  List<Part> parts() {
    return state instanceof Receiving receiving ? receiving.parts() : List.of();
  }

  /** The announced piece with these bytes, whoever announced it; they are to lie under its key. */
  Optional<Part> announcedAs(Part part) {
    return state instanceof Receiving receiving
        ? receiving.announced().stream().filter(part::isSame).findFirst()
        : Optional.empty();
  }

  boolean isWhole() {
    return offset() == content.size();
  }

  List<Waste> wasteAt(Instant now) {
    return waste.stream().filter(one -> one.isOver(now)).toList();
  }

  @Override
  public @Nullable Instant dueAt() {
    Stream<Instant> end = isGone() ? Stream.empty() : Stream.of(expiresAt);
    return Stream.concat(end, waste.stream().map(Waste::deleteAt))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private void requireFitting(Part part, Receiving receiving) {
    if (part.offset() != receiving.offset()) {
      throw new UploadOffsetMismatch(receiving.offset());
    }
    boolean crumb = receiving.parts().size() + 1 == MOST_PARTS && part.end() < content.size();
    if (part.length() < 1
        || part.length() > LARGEST_CHUNK
        || part.end() > content.size()
        || crumb) {
      throw new UploadChunkMisfit(CHUNK);
    }
  }

  private static List<Waste> lost(List<Part> announced, Instant now) {
    return announced.stream().map(one -> Waste.announced(one, now)).toList();
  }

  private static List<Waste> all(Receiving receiving, Instant now) {
    return Stream.concat(
            receiving.parts().stream().map(one -> Waste.stored(one, now)),
            lost(receiving.announced(), now).stream())
        .toList();
  }

  private Upload with(UploadState next) {
    return new Upload(id, content, next, waste, expiresAt);
  }

  private Upload wasting(List<Waste> more) {
    List<Waste> longer = new ArrayList<>(waste);
    longer.addAll(more);
    return new Upload(id, content, state, longer, expiresAt);
  }
}
