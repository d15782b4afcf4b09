package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index over its first field, which the library would store and never use.
 *
 * <p>Lives in memory and is built when the collection is opened, so that a change of {@code
 * relayAt} writes no further page. A sparse one is as large as the work that is pending, which is
 * what makes a sweep with nothing due free. Guarded by the monitor of its collection.
 */
final class OrderedIndex extends EmptyIndex<Object> {

  private final String field;
  private final boolean sparse;
  private final NavigableSet<Entry> entries = new TreeSet<>();
  private boolean holdsArrays;

  /** A value and one document that has it. */
  private record Entry(Object value, Object position) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::value, StoredValues.ORDER)
            .thenComparing(Entry::position, StoredValues.ORDER);

    /** Before (or after) every document with this value. */
    static Entry edge(Object value, boolean before) {
      return new Entry(value, before ? MinKey.getInstance() : MaxKey.getInstance());
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys);
    this.field = keys.getFirst().getKey();
    this.sparse = sparse;
  }

  String field() {
    return field;
  }

  /** Entries of an array sort by element, so only without arrays is this the order of documents. */
  boolean followsSortOrder() {
    return !holdsArrays;
  }

  void build(Map<Object, byte[]> documents) {
    BsonField top = new BsonField(field);
    boolean nested = field.contains(".");
    documents.forEach(
        (position, bytes) ->
            put(nested ? valueOf(StoredValues.decode(bytes)) : top.read(bytes), position));
  }

  /** Documents that may match; the caller still filters. */
  Stream<Object> positions(Bounds bounds, boolean descending) {
    NavigableSet<Entry> range = entries;
    Bounds.End low = bounds.low();
    if (low != null) {
      range = range.tailSet(Entry.edge(low.value(), low.inclusive()), true);
    }
    Bounds.End high = bounds.high();
    if (high != null && !range.isEmpty()) {
      Entry end = Entry.edge(high.value(), !high.inclusive());
      range = range.first().compareTo(end) > 0 ? new TreeSet<>() : range.headSet(end, true);
    }
    return (descending ? range.descendingSet() : range).stream().map(Entry::position);
  }

  Stream<Object> positions(Collection<?> values) {
    return values.stream()
        .flatMap(
            value ->
                entries.subSet(Entry.edge(value, true), Entry.edge(value, false)).stream()
                    .map(Entry::position));
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    put(valueOf(document), position);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    if (!Objects.equals(valueOf(before), valueOf(after))) {
      take(before, position);
      put(valueOf(after), position);
    }
  }

  /** Called with the position, because the library's own hook does not know it. */
  void take(Document document, Object position) {
    keysOf(valueOf(document)).forEach(key -> entries.remove(new Entry(key, position)));
  }

  @Override
  public boolean isEmpty() {
    // An index that was built may hold nothing; the library would scan the collection again.
    return false;
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public Document toIndexDescription() {
    Document description = super.toIndexDescription();
    description.put("sparse", sparse);
    return description;
  }

  private void put(@Nullable Object value, Object position) {
    holdsArrays |= value instanceof Collection;
    keysOf(value).forEach(key -> entries.add(new Entry(key, position)));
  }

  private @Nullable Object valueOf(Document document) {
    return Utils.getSubdocumentValueCollectionAware(document, field);
  }

  private Collection<?> keysOf(@Nullable Object value) {
    return switch (value) {
      case Collection<?> elements -> elements.stream().map(Missing::ofNullable).distinct().toList();
      case Missing _ when sparse -> List.of();
      case null, default -> List.of(Missing.ofNullable(value));
    };
  }
}
