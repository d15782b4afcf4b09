package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in a map from {@code _id} to BSON.
 *
 * <p>One monitor per collection makes every command on it atomic. Documents are decoded afresh for
 * every reader, so an answer that is still being sent never changes under a later update.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

  /**
   * The leading {@code $match} of the aggregation being run, so that counting by {@code _id} or by
   * an indexed field examines only what matches. The library would read the whole collection.
   */
  static final ScopedValue<Document> LEADING_MATCH = ScopedValue.newInstance();

  private final MVMap<Object, byte[]> documents;
  private final StoreWork work;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, byte[]> documents,
      Context context) {
    super(database, name, options, context.cursors());
    this.documents = documents;
    this.work = context.work();
  }

  /** What all collections of a database share. */
  record Context(CursorRegistry cursors, StoreWork work) {}

  @Override
  public synchronized void addIndex(Index<Object> index) {
    boolean known = getIndexes().stream().anyMatch(each -> each.getName().equals(index.getName()));
    if (!known && index instanceof OrderedIndex ordered) {
      ordered.build(documents);
    }
    super.addIndex(index);
  }

  @Override
  public Stream<Document> queryAllAsStream() {
    return LEADING_MATCH.isBound()
        ? handleQueryAsStream(LEADING_MATCH.get())
        : super.queryAllAsStream();
  }

  @Override
  public synchronized int count(@Nullable Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    AccessPath path = AccessPath.choose(query, orderBy, getIdField(), getIndexes());
    if (path == null) {
      return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    Stream<Document> found = path.positions().map(this::find).filter(Objects::nonNull);
    return matchDocumentsFromStream(
        found, query, path.sorted() ? null : orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Stream<Object> positions =
        isNaturalDescending(orderBy)
            ? new ArrayList<>(documents.keySet()).reversed().stream()
            : documents.keySet().stream();
    return matchDocumentsFromStream(
        positions.map(this::getDocument), query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected QueryResult matchDocumentsFromStream(
      Document query,
      Stream<Document> candidates,
      int skip,
      int limit,
      int batchSize,
      @Nullable Comparator<Document> order,
      @Nullable Document fields) {
    Stream<Document> counted = candidates.peek(document -> work.documentExamined());
    return super.matchDocumentsFromStream(query, counted, skip, limit, batchSize, order, fields);
  }

  @Override
  protected Cursor createCursor(List<Document> remaining) {
    BatchCursor cursor = new BatchCursor(cursorRegistry.generateCursorId(), remaining);
    cursorRegistry.add(cursor);
    return cursor;
  }

  @Override
  protected Document getDocument(Object position) {
    return Objects.requireNonNull(find(position), () -> "no document at " + position);
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    String idField = getIdField();
    Object position =
        idField == null
            ? UUID.randomUUID()
            : Missing.ofNullable(Utils.getSubdocumentValue(document, idField));
    if (documents.putIfAbsent(position, StoredValues.encode(document)) != null) {
      throw new IllegalStateException("a document with _id " + position + " exists in " + this);
    }
    return position;
  }

  @Override
  protected void handleUpdate(Object position, Document before, Document after) {
    documents.put(position, StoredValues.encode(after));
  }

  @Override
  protected void removeDocument(Object position) {
    Document removed = getDocument(position);
    for (Index<Object> index : getIndexes()) {
      if (index instanceof OrderedIndex ordered) {
        ordered.take(removed, position);
      }
    }
    documents.remove(position);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(
            entry ->
                new DocumentWithPosition<>(StoredValues.decode(entry.getValue()), entry.getKey()));
  }

  /** The size is summed when somebody asks: keeping it would cost a page write per command. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    long size = documents.values().stream().mapToLong(bytes -> bytes.length).sum();
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  private @Nullable Document find(Object position) {
    byte[] bytes = documents.get(position);
    return bytes == null ? null : StoredValues.decode(bytes);
  }
}
