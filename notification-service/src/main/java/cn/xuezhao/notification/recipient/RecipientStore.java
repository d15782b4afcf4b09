package cn.xuezhao.notification.recipient;

import static com.mongodb.client.model.Filters.eq;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.store.TenantDatabases;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class RecipientStore {

  private static final String COLLECTION = "recipients";

  private final AggregateStore<Recipient> recipients;
  private final TenantDatabases databases;

  RecipientStore(AggregateStores stores, TenantDatabases databases) {
    this.recipients = stores.open(Recipient.class, COLLECTION);
    this.databases = databases;
  }

  /** Deletes it for good. */
  void forget(String orderId) {
    databases.collection(COLLECTION).deleteOne(eq("_id", orderId));
  }

  Optional<Recipient> find(String orderId) {
    return recipients.find(orderId);
  }

  void create(Cause cause, Change<Recipient> recipient) {
    recipients.create(cause, recipient);
  }

  /** Keeps what the owner said; the event that says the same may have come meanwhile. */
  Recipient createUnlessKnown(Change<Recipient> recipient) {
    try {
      return recipients.create(recipient);
    } catch (AlreadyExists known) {
      return recipients.get(recipient.next().id());
    }
  }
}
