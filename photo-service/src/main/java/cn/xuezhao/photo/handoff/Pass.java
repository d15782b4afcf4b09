package cn.xuezhao.photo.handoff;

import cn.xuezhao.photo.guard.ReceivedPicture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * What lets one friend in, for one order and not for long.
 *
 * @param handOffId for the student, who is signed in
 * @param tokenDigest SHA-256 of the friend's token, hex; nobody who reads the store can use it
 * @param expiresAt then it opens nothing any more
 */
record Pass(String handOffId, String tokenDigest, Instant expiresAt) {

  static final Duration LASTS = Duration.ofMinutes(15);

  static Pass of(String handOffId, String token, Instant now) {
    return new Pass(handOffId, digestOf(token), now.plus(LASTS));
  }

  static String digestOf(String token) {
    return ReceivedPicture.sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
