package cn.xuezhao.photo.handoff;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.photo.handoff.HandingOff.Opened;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The student's side of a hand-off. */
@RestController
@RequestMapping("/api/{tenant}/photos/{orderId}/hand-offs")
@PreAuthorize("hasRole('student')")
class HandOffController {

  private final HandingOff handingOff;

  HandOffController(HandingOff handingOff) {
    this.handingOff = handingOff;
  }

  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Let a friend take the photo with another phone",
      description =
          "The token is told once; whoever has it may send a photo for this order, and nothing"
              + " else, until expiresAt. Another hand-off of the same order ends this one.")
  NewHandOff open(@PathVariable String orderId, Caller caller) {
    Opened opened = handingOff.open(caller.subject(), orderId);
    Pass pass = opened.handOff().pass();
    return new NewHandOff(pass.handOffId(), opened.token(), pass.expiresAt());
  }

  @GetMapping(path = "/{handOffId}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Whether the friend has sent a photo")
  HandOffView look(@PathVariable String orderId, @PathVariable String handOffId, Caller caller) {
    return HandOffView.of(handingOff.look(caller.subject(), orderId, handOffId));
  }

  @GetMapping(path = "/{handOffId}/picture", produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The friend's photo, byte by byte as it was sent")
  ResponseEntity<byte[]> picture(
      @PathVariable String orderId, @PathVariable String handOffId, Caller caller) {
    byte[] bytes = handingOff.picture(caller.subject(), orderId, handOffId);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .body(bytes);
  }

  @PostMapping(path = "/{handOffId}/retakes", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Ask the friend for another photo; the one that is here is deleted")
  HandOffView askAgain(
      @PathVariable String orderId, @PathVariable String handOffId, Caller caller) {
    return HandOffView.of(handingOff.askAgain(caller.subject(), orderId, handOffId));
  }

  @PostMapping("/{handOffId}/take-overs")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary =
          "The student's phone has the photo: the hand-off is over and the photo deleted here",
      description =
          "The student hands it in like any other photo; only that is screened and counts as a try."
              + " Asking again is fine.")
  void takeOver(@PathVariable String orderId, @PathVariable String handOffId, Caller caller) {
    handingOff.takeOver(caller.subject(), orderId, handOffId);
  }

  /**
   * @param token for the friend's phone alone
   */
  record NewHandOff(String handOffId, String token, Instant expiresAt) {}

  /**
   * @param size of the photo in bytes, when one is here
   * @param sha256 of the photo, hex, when one is here
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HandOffView(
      String handOffId,
      Progress state,
      Instant expiresAt,
      @Nullable Integer size,
      @Nullable String sha256) {

    static HandOffView of(HandOff handOff) {
      FriendsPhoto photo = handOff.photo().orElse(null);
      Pass pass = handOff.pass();
      return new HandOffView(
          pass.handOffId(),
          Progress.of(handOff),
          pass.expiresAt(),
          photo == null ? null : photo.size(),
          photo == null ? null : photo.sha256());
    }
  }
}
