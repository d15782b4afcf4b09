package cn.xuezhao.broken.nothing;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

record Parcel(String id, State state) implements Aggregate {

  sealed interface State {
    @TypeAlias("packed")
    record Packed() implements State {}

    @TypeAlias("sent")
    record Sent(Instant at) implements State {}
  }

  Change<Parcel> send(Instant now) {
    return Change.of(new Parcel(id, new State.Sent(now)), new ParcelSent(id, now));
  }
}
