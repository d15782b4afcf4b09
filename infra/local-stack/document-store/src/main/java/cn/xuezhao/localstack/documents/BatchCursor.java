package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * The rest of a large result; unlike the library's cursor it also serves clients without a size.
 */
final class BatchCursor extends AbstractCursor {

  private static final int DEFAULT_SIZE = 1_000;

  private List<Document> remaining;

  BatchCursor(long id, List<Document> remaining) {
    super(id);
    this.remaining = remaining;
  }

  @Override
  public synchronized boolean isEmpty() {
    return remaining.isEmpty();
  }

  @Override
  public synchronized List<Document> takeDocuments(int batchSize) {
    int size = Math.min(batchSize > 0 ? batchSize : DEFAULT_SIZE, remaining.size());
    List<Document> batch = List.copyOf(remaining.subList(0, size));
    remaining = remaining.subList(size, remaining.size());
    return batch;
  }
}
