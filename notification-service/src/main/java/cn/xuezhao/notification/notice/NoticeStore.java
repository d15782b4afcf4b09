package cn.xuezhao.notification.notice;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.store.Index;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class NoticeStore {

  private static final String STUDENT = "body.recipient.studentId";
  private static final String CREATED = "body.createdAt";

  private final AggregateStore<Notice> notices;

  NoticeStore(AggregateStores stores) {
    this.notices = stores.open(Notice.class, "notices", Index.on(STUDENT, CREATED));
  }

  Optional<Notice> find(String id) {
    return notices.find(id);
  }

  List<Notice> newestFirst(String studentId, int limit) {
    return notices.find(eq(STUDENT, studentId), descending(CREATED), limit);
  }

  void create(Cause cause, Change<Notice> notice) {
    notices.create(cause, notice);
  }

  Notice change(String id, Function<Notice, Change<Notice>> command) {
    return notices.change(id, command);
  }

  void whenDue(Consumer<Notice> action) {
    notices.whenDue(action);
  }
}
