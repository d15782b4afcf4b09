package cn.xuezhao.kit.inbox;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows parked keys and replays them: {@code /actuator/deadletters/{tenant}/{topic}}. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

  private final Replay replay;
  private final ParkedKeys parked;

  DeadLettersEndpoint(Replay replay, ParkedKeys parked) {
    this.replay = replay;
    this.parked = parked;
  }

  @ReadOperation
  List<String> parkedKeys(@Selector String tenant, @Selector String topic) {
    return parked.keys(tenant, topic);
  }

  @WriteOperation
  Replay.Outcome replay(@Selector String tenant, @Selector String topic) {
    return replay.replay(tenant, topic);
  }
}
