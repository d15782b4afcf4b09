package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** A database whose collections and indexes are ours; names and bookkeeping are the library's. */
final class StoreDatabase extends H2Database {

  /** Documents per answer when the client names no number, well below 48 MB. */
  private static final int BATCH_SIZE = 1_000;

  private final MVStore file;
  private final StoreWork work;

  StoreDatabase(String name, MVStore file, CursorRegistry cursors, StoreWork work) {
    // Before super(): it opens the collections, which need both.
    this.file = file;
    this.work = work;
    super(name, file, cursors);
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    if (command.equalsIgnoreCase("find")) {
      query.putIfAbsent("batchSize", BATCH_SIZE);
    }
    if (!(query.get("pipeline") instanceof List<?> stages)) {
      return super.handleCommand(channel, command, query, resolver, oplog);
    }
    Pipelines.Count count = Pipelines.count(stages);
    if (count != null) {
      return answer(String.valueOf(query.get(command)), count);
    }
    Document match = Pipelines.leadingMatch(stages);
    return match == null
        ? super.handleCommand(channel, command, query, resolver, oplog)
        : ScopedValue.where(StoreCollection.LEADING_MATCH, match)
            .call(() -> super.handleCommand(channel, command, query, resolver, oplog));
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    MVMap<Object, byte[]> documents =
        file.openMap(
            "databases." + getFullCollectionNamespace(name),
            new MVMap.Builder<Object, byte[]>()
                .keyType(PositionType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    return new StoreCollection(
        this, name, options, documents, new StoreCollection.Context(cursorRegistry, work));
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    MVMap<KeyValue, Object> positions =
        file.openMap(
            getFullCollectionNamespace(collection) + "._index_" + name,
            new MVMap.Builder<KeyValue, Object>()
                .keyType(KeyValueType.INSTANCE)
                .valueType(PositionType.INSTANCE));
    return new UniqueIndex(positions, name, keys, sparse);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(name, keys, sparse);
  }

  private Document answer(String name, Pipelines.Count count) {
    MongoCollection<Object> collection = resolveCollection(name, false);
    int found =
        collection == null ? 0 : collection.count(count.filter(), count.skip(), count.limit());
    List<Document> groups =
        found == 0 ? List.of() : List.of(new Document("_id", 1).append("n", found));
    Document cursor =
        new Document("id", 0L)
            .append("ns", getFullCollectionNamespace(name))
            .append("firstBatch", groups);
    Document answer = new Document("cursor", cursor);
    Utils.markOkay(answer);
    return answer;
  }
}
