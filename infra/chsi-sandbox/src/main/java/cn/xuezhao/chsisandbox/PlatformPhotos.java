package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The photos taken over so far: the pictures under their digests, then a line in {@code
 * photos.jsonl}, so that what is listed is always there.
 */
@Component
final class PlatformPhotos implements AutoCloseable {
  private final JsonLines<PlatformPhoto> lines;
  private final Path pictures;
  private final Clock clock;
  private final Map<String, PlatformPhoto> byPhoto = new HashMap<>();
  private final Map<String, PlatformPhoto> currentOfOrder = new HashMap<>();

  PlatformPhotos(JsonMapper json, Clock clock, @Value("${chsi-sandbox.data}") Path data)
      throws IOException {
    this.clock = clock;
    pictures = Files.createDirectories(data.resolve("photos"));
    lines =
        new JsonLines<>(json, data.resolve("photos.jsonl"), PlatformPhoto.class, this::remember);
  }

  /** Takes a photo over; the same photo again gives the same receipt, other bytes are refused. */
  synchronized PlatformPhoto receive(String orderId, String photoId, int revision, byte[] picture) {
    String sha256 = Sha256.hex(picture);
    PlatformPhoto known = byPhoto.get(key(orderId, photoId));
    if (known != null) {
      if (!known.sha256().equals(sha256)) {
        throw new PlatformRefusal.PhotoDiffers();
      }
      return known;
    }
    store(sha256, picture);
    var photo =
        new PlatformPhoto(
            orderId,
            photoId,
            revision,
            sha256,
            PhotoQuality.isMet(picture),
            "RCPT-" + sha256.substring(0, 16).toUpperCase(Locale.ROOT),
            clock.instant());
    lines.append(photo);
    remember(photo);
    return photo;
  }

  /** The one that counts: of all photos of an order, the one of the highest revision. */
  synchronized Optional<PlatformPhoto> current(String orderId) {
    return Optional.ofNullable(currentOfOrder.get(orderId));
  }

  byte[] picture(PlatformPhoto photo) {
    try {
      return Files.readAllBytes(pictures.resolve(photo.sha256() + ".jpg"));
    } catch (IOException e) {
      throw new UncheckedIOException("picture lost: " + photo.photoId(), e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void store(String sha256, byte[] picture) {
    try (FileChannel file =
        FileChannel.open(
            pictures.resolve(sha256 + ".jpg"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      file.write(ByteBuffer.wrap(picture));
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("picture not stored", e);
    }
  }

  /** A late upload of an older photo changes nothing about the newer one. */
  private void remember(PlatformPhoto photo) {
    byPhoto.put(key(photo.orderId(), photo.photoId()), photo);
    currentOfOrder.merge(
        photo.orderId(),
        photo,
        (present, other) -> other.revision() >= present.revision() ? other : present);
  }

  private static String key(String orderId, String photoId) {
    return orderId + " " + photoId;
  }
}
