package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Standard photos, approved and published. */
@Component
class StandardPhotoStore {

  private final AggregateStore<StandardPhoto> photos;

  StandardPhotoStore(AggregateStores stores) {
    this.photos = stores.open(StandardPhoto.class, "standard-photos", Index.on("body.orderId"));
  }

  /** The standard photo of an order; the newest when it was recaptured. */
  Optional<StandardPhoto> of(String orderId) {
    return photos
        .find(Filters.eq("body.orderId", orderId), Sorts.descending("body.revision"), 1)
        .stream()
        .findFirst();
  }

  void create(Cause cause, StandardPhoto approved) {
    photos.create(cause, Change.of(approved));
  }

  void change(String id, Function<StandardPhoto, Change<StandardPhoto>> command) {
    photos.change(id, command);
  }

  void whenDue(Consumer<StandardPhoto> action) {
    photos.whenDue(action);
  }
}
