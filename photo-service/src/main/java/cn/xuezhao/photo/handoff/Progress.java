package cn.xuezhao.photo.handoff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What both phones are told of a hand-off that is open. */
enum Progress {
  WAITING,
  RECEIVED;

  static Progress of(HandOff handOff) {
    return handOff.photo().isPresent() ? RECEIVED : WAITING;
  }

  @JsonValue
  String onTheWire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
