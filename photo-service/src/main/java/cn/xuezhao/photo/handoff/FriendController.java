package cn.xuezhao.photo.handoff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The friend's side of a hand-off: no sign-in, and nothing of the student is told. */
@RestController
@RequestMapping(
    path = "/api/{tenant}/hand-offs/{token}",
    produces = MediaType.APPLICATION_JSON_VALUE)
class FriendController {

  private final ReceivingFriendsPhoto receiving;

  FriendController(ReceivingFriendsPhoto receiving) {
    this.receiving = receiving;
  }

  @GetMapping
  @Operation(
      summary = "Whether a photo may be sent with this token, and until when; needs no sign-in")
  FriendView look(@PathVariable String token) {
    return FriendView.of(receiving.look(token));
  }

  @PutMapping(path = "/photo", consumes = MediaType.ALL_VALUE)
  @Operation(
      summary = "Send the photo: the bytes of a JPEG picture of at most 15 MB; needs no sign-in",
      description =
          "It replaces one that was sent before, until the student has taken one over. After a"
              + " break it is sent again as a whole; the same photo twice is one photo.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.IMAGE_JPEG_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  FriendView send(@PathVariable String token, HttpServletRequest request) throws IOException {
    return FriendView.of(receiving.take(token, request.getInputStream()));
  }

  /** Nothing of the student or the order. */
  record FriendView(Progress state, Instant expiresAt) {

    static FriendView of(HandOff handOff) {
      return new FriendView(Progress.of(handOff), handOff.pass().expiresAt());
    }
  }
}
