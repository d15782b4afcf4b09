package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class MailedPhotosStore {

  private final AggregateStore<MailedPhotos> mailed;

  MailedPhotosStore(AggregateStores stores) {
    this.mailed = stores.open(MailedPhotos.class, "mailed-photos");
  }

  void change(String studentId, Function<MailedPhotos, Change<MailedPhotos>> command) {
    String id = MailedPhotos.idOf(studentId);
    if (mailed.find(id).isEmpty()) {
      createUnlessKnown(MailedPhotos.none(studentId));
    }
    mailed.change(id, command);
  }

  private void createUnlessKnown(MailedPhotos none) {
    try {
      mailed.create(Change.of(none));
    } catch (AlreadyExists known) {
      // Somebody was faster; both go on with the same document.
    }
  }
}
