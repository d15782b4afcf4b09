package cn.xuezhao.photo.duplicates;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The fingerprints of all photos, one row each. */
@Component
class KnownPhotoStore {

  private static final String POSITION = "body.position";
  private static final String KEY = "body.state.key";
  private static final String ORDER = "body.state.orderId";
  private static final String ENTRY = "body.state.entryId";
  private static final String BATCH = "body.state.batchId";

  /** More than an order can have. */
  private static final int ALL = 1000;

  private final AggregateStore<KnownPhoto> photos;

  KnownPhotoStore(AggregateStores stores) {
    this.photos =
        stores.open(
            KnownPhoto.class,
            "known-photos",
            Index.unique(POSITION),
            Index.unique(KEY),
            Index.on(ORDER),
            Index.on(ENTRY),
            Index.on(BATCH));
  }

  /** The next ones, in their order. */
  List<KnownPhoto> after(long position, int limit) {
    return photos.find(Filters.gt(POSITION, position), Sorts.ascending(POSITION), limit);
  }

  List<KnownPhoto> at(List<Long> positions) {
    return positions.isEmpty()
        ? List.of()
        : photos.find(Filters.in(POSITION, positions), Sorts.ascending(POSITION), positions.size());
  }

  /**
   * @param whose an order, or the student that a reference is of
   */
  Optional<KnownPhoto> of(String whose, String sha256) {
    return photos.findFirst(Filters.eq(KEY, KnownPhoto.keyOf(whose, sha256)));
  }

  List<KnownPhoto> ofEntry(String entryId) {
    return photos.find(Filters.eq(ENTRY, entryId), Sorts.ascending(POSITION), ALL);
  }

  long countOfBatch(String batchId) {
    return photos.count(Filters.eq(BATCH, batchId));
  }

  void whenDue(Consumer<KnownPhoto> action) {
    photos.whenDue(action);
  }

  List<KnownPhoto> ofOrder(String orderId) {
    return photos.find(Filters.eq(ORDER, orderId), Sorts.ascending(POSITION), ALL);
  }

  /** Whether the place was free, and the photo not known yet. */
  boolean add(KnownPhoto photo) {
    try {
      photos.create(Change.of(photo));
      return true;
    } catch (AlreadyExists taken) {
      return false;
    }
  }

  void change(KnownPhoto photo, Function<KnownPhoto, Change<KnownPhoto>> command) {
    photos.change(photo.id(), command);
  }
}
