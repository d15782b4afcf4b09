package cn.xuezhao.photo.handoff;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The orders for which a friend may take the photo. */
@Component
class HandOffStore {

  private static final String TOKEN = "body.pass.tokenDigest";

  private final AggregateStore<HandOff> handOffs;

  HandOffStore(AggregateStores stores) {
    this.handOffs = stores.open(HandOff.class, "hand-offs", Index.on(TOKEN));
  }

  Optional<HandOff> of(String orderId) {
    return handOffs.find(HandOff.idOf(orderId));
  }

  Optional<HandOff> openedBy(String token) {
    return handOffs.findFirst(Filters.eq(TOKEN, Pass.digestOf(token)));
  }

  /** From here on only this pass opens the order's hand-off. */
  HandOff open(String orderId, Pass pass, Instant now) {
    if (of(orderId).isEmpty()) {
      try {
        return handOffs.create(Change.of(HandOff.first(orderId, pass)));
      } catch (AlreadyExists meanwhile) {
        // Two taps: the later one counts.
      }
    }
    return handOffs.change(HandOff.idOf(orderId), h -> h.renew(pass, now));
  }

  HandOff change(String id, Function<HandOff, Change<HandOff>> command) {
    return handOffs.change(id, command);
  }

  void whenDue(Consumer<HandOff> action) {
    handOffs.whenDue(action);
  }
}
