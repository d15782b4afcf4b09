package cn.xuezhao.photo.handoff;

import java.time.Instant;

/** Memorable hand-offs, made by replaying commands. */
final class HandOffs {

  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  static final Instant SOON = NOON.plusSeconds(60);
  static final Instant LATER = NOON.plus(Pass.LASTS);
  static final Pass PASS = Pass.of("hof_1", "tok_1", NOON);
  static final Pass NEXT = Pass.of("hof_2", "tok_2", SOON);

  private HandOffs() {}

  static HandOff waiting() {
    return HandOff.first("ord_1", PASS);
  }

  static HandOff received() {
    return storing(waiting(), photo("a"));
  }

  static HandOff over() {
    return received().takeOver(SOON).next();
  }

  static HandOff storing(HandOff handOff, FriendsPhoto photo) {
    return handOff.announce(PASS, photo, NOON).next().store(PASS, photo, NOON).next();
  }

  /**
   * @param bytes stands for what the photo holds
   */
  static FriendsPhoto photo(String bytes) {
    return new FriendsPhoto("quarantine/hand-offs/" + bytes, bytes.repeat(64), 1000);
  }
}
