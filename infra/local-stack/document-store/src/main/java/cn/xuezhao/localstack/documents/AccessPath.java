package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a filter finds its documents: {@code _id} first, then a unique index, then an ordered one.
 *
 * @param positions a superset of the matches, lazily, each once
 * @param sorted they come in the order that was asked for, so that a limit ends the search
 */
record AccessPath(Stream<Object> positions, boolean sorted) {

  /** The cheapest way to the documents of a filter; null when only a scan finds them. */
  static @Nullable AccessPath choose(
      Document filter,
      @Nullable Document orderBy,
      @Nullable String idField,
      List<Index<Object>> indexes) {
    Terms terms = Terms.of(filter);
    AccessPath byId = idField == null ? null : byId(terms, idField);
    if (byId != null) {
      return byId;
    }
    AccessPath unique = first(UniqueIndex.class, indexes, index -> byUniqueKey(terms, index));
    if (unique != null) {
      return unique;
    }
    AccessPath values = first(OrderedIndex.class, indexes, index -> byValues(terms, index));
    return values != null
        ? values
        : first(OrderedIndex.class, indexes, index -> byRange(terms, orderBy, index));
  }

  private static @Nullable AccessPath byId(Terms terms, String idField) {
    Object id = terms.equality(idField);
    if (id != null) {
      return new AccessPath(Stream.of(id), false);
    }
    Collection<?> ids = terms.oneOf(idField);
    return ids == null ? null : new AccessPath(ids.stream().map(Object.class::cast), false);
  }

  private static @Nullable AccessPath byUniqueKey(Terms terms, UniqueIndex index) {
    List<Object> key = new ArrayList<>();
    for (String field : index.fields()) {
      Object value = terms.equality(field);
      if (value == null) {
        return null;
      }
      key.add(value);
    }
    return new AccessPath(Stream.ofNullable(index.positionOf(key)), false);
  }

  private static @Nullable AccessPath byValues(Terms terms, OrderedIndex index) {
    Object value = terms.equality(index.field());
    Collection<?> values = value == null ? terms.oneOf(index.field()) : List.of(value);
    return values == null ? null : new AccessPath(index.positions(values).distinct(), false);
  }

  private static @Nullable AccessPath byRange(
      Terms terms, @Nullable Document orderBy, OrderedIndex index) {
    Bounds bounds = terms.bounds(index.field());
    if (bounds == null) {
      return null;
    }
    if (!index.followsSortOrder()) {
      return new AccessPath(index.positions(bounds, false).distinct(), false);
    }
    if (orderBy == null || !orderBy.keySet().equals(Set.of(index.field()))) {
      return new AccessPath(index.positions(bounds, false), false);
    }
    boolean descending = Integer.valueOf(-1).equals(orderBy.get(index.field()));
    return new AccessPath(index.positions(bounds, descending), true);
  }

  private static <I> @Nullable AccessPath first(
      Class<I> kind, List<Index<Object>> indexes, Reading<I> reading) {
    for (Index<Object> index : indexes) {
      if (kind.isInstance(index)) {
        AccessPath path = reading.of(kind.cast(index));
        if (path != null) {
          return path;
        }
      }
    }
    return null;
  }

  private interface Reading<I> {
    @Nullable AccessPath of(I index);
  }
}
