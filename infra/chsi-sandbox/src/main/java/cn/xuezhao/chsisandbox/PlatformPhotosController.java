package cn.xuezhao.chsisandbox;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The collection platform (图像采集平台): takes standard photos over, before and after confirmation. */
@RestController
final class PlatformPhotosController {
  /** RFC 9530: {@code sha-256=:<base64>:}. */
  private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/=]{44}):");

  private final DecodingClients clients;
  private final PlatformPhotos photos;
  private final PlatformSwitch platform;

  PlatformPhotosController(
      DecodingClients clients, PlatformPhotos photos, PlatformSwitch platform) {
    this.clients = clients;
    this.photos = photos;
    this.platform = platform;
  }

  @PutMapping(path = "/platform-photos/{orderId}/{photoId}", consumes = MediaType.IMAGE_JPEG_VALUE)
  Receipt receive(
      @PathVariable String orderId,
      @PathVariable String photoId,
      @RequestParam int revision,
      @RequestHeader HttpHeaders headers,
      @RequestBody byte[] picture) {
    clients.requireKnown(headers.getFirst(HttpHeaders.AUTHORIZATION));
    platform.requireHere();
    if (!digest(headers.getFirst("Content-Digest")).equals(Sha256.hex(picture))) {
      throw new PlatformRefusal.DigestMismatch();
    }
    return Receipt.of(photos.receive(orderId, photoId, revision, picture));
  }

  @GetMapping("/__sandbox/platform-photos/{orderId}")
  PlatformPhoto current(@PathVariable String orderId) {
    return photos.current(orderId).orElseThrow(PlatformRefusal.NotTaken::new);
  }

  @GetMapping("/__sandbox/platform-photos/{orderId}.jpg")
  ResponseEntity<byte[]> picture(@PathVariable String orderId) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .body(photos.picture(current(orderId)));
  }

  private static String digest(@Nullable String header) {
    Matcher digest = DIGEST.matcher(header == null ? "" : header);
    if (!digest.matches()) {
      throw new InvalidRequest(
          "Content-Digest: " + header + " (expected: sha-256=:<base64>:)", List.of());
    }
    return HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1)));
  }

  record Receipt(String receiptId, String sha256, Instant receivedAt) {

    static Receipt of(PlatformPhoto photo) {
      return new Receipt(photo.receiptId(), photo.sha256(), photo.receivedAt());
    }
  }
}
