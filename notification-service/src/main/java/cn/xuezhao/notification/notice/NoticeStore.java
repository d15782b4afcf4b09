package cn.xuezhao.notification.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.store.Index;
import cn.xuezhao.kit.store.TenantDatabases;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class NoticeStore {

  private static final String STUDENT = "body.recipient.studentId";
  private static final String CREATED = "body.createdAt";

  private static final String ORDER = "body.recipient._id";
  private static final String COLLECTION = "notices";

  /** Notices of one student in the same millisecond are fewer. */
  private static final int TIES = 20;

  private final AggregateStore<Notice> notices;
  private final TenantDatabases databases;

  NoticeStore(AggregateStores stores, TenantDatabases databases) {
    this.notices =
        stores.open(Notice.class, COLLECTION, Index.on(STUDENT, CREATED), Index.on(ORDER));
    this.databases = databases;
  }

  Optional<Notice> find(String id) {
    return notices.find(id);
  }

  List<Notice> newestFirst(String studentId, int limit) {
    return notices.find(eq(STUDENT, studentId), descending(CREATED, "_id"), limit);
  }

  /** What comes after the last of a page. */
  List<Notice> olderThan(Notice last, int limit) {
    List<Notice> from =
        notices.find(
            and(eq(STUDENT, last.recipient().studentId()), lte(CREATED, last.createdAt())),
            descending(CREATED, "_id"),
            limit + TIES);
    return from.stream()
        .dropWhile(notice -> !notice.id().equals(last.id()))
        .skip(1)
        .limit(limit)
        .toList();
  }

  void create(Cause cause, Change<Notice> notice) {
    notices.create(cause, notice);
  }

  Notice change(String id, Function<Notice, Change<Notice>> command) {
    return notices.change(id, command);
  }

  /** Deletes it for good. */
  void forget(String id) {
    databases.collection(COLLECTION).deleteOne(eq("_id", id));
  }

  /** Deletes everything that was told about an order. */
  void forgetOrder(String orderId) {
    databases.collection(COLLECTION).deleteMany(eq(ORDER, orderId));
  }

  void whenDue(Consumer<Notice> action) {
    notices.whenDue(action);
  }
}
