package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Photos on their way. */
@Component
class UploadStore {

  private static final String ORDER = "body.content.orderId";

  /** More than anybody takes photos in a day. */
  private static final int ENOUGH = 50;

  private final AggregateStore<Upload> uploads;

  UploadStore(AggregateStores stores) {
    this.uploads = stores.open(Upload.class, "uploads", Index.on(ORDER));
  }

  Optional<Upload> find(String id) {
    return uploads.find(id);
  }

  /** The upload of this photo, made when there is none yet. */
  Upload of(Upload.Content content, Instant now) {
    return find(content.uploadId()).orElseGet(() -> create(content, now));
  }

  /** Of one order, newest first. */
  List<Upload> allOf(String orderId) {
    return uploads.find(Filters.eq(ORDER, orderId), Sorts.descending("body.expiresAt"), ENOUGH);
  }

  Upload change(String id, Function<Upload, Change<Upload>> command) {
    return uploads.change(id, command);
  }

  void whenDue(Consumer<Upload> action) {
    uploads.whenDue(action);
  }

  private Upload create(Upload.Content content, Instant now) {
    try {
      return uploads.create(Change.of(Upload.first(content, now)));
    } catch (AlreadyExists meanwhile) {
      return uploads.get(content.uploadId());
    }
  }
}
