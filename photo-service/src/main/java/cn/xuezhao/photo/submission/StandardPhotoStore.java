package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Standard photos, approved and published. */
@Component
class StandardPhotoStore {

  /** More than a window has room for. */
  private static final int ALL = 100;

  private final AggregateStore<StandardPhoto> photos;

  StandardPhotoStore(AggregateStores stores) {
    this.photos = stores.open(StandardPhoto.class, "standard-photos", Index.on("body.orderId"));
  }

  /** The standard photo of an order; the newest when it was recaptured. */
  Optional<StandardPhoto> of(String orderId) {
    return allOf(orderId).stream().findFirst();
  }

  /** The newest that was published; while another one is made, it is still the one to show. */
  Optional<StandardPhoto> published(String orderId) {
    return allOf(orderId).stream().filter(StandardPhoto::isPublished).findFirst();
  }

  /** More than one when the order was recaptured; newest first. */
  List<StandardPhoto> allOf(String orderId) {
    return photos.find(Filters.eq("body.orderId", orderId), Sorts.descending("body.revision"), ALL);
  }

  Optional<StandardPhoto> find(String id) {
    return photos.find(id);
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
