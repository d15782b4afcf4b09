package cn.xuezhao.wechatsandbox.state;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Immutable records by key, in order of creation. A change of one row is atomic: the function sees
 * the current value and nobody else changes the table meanwhile.
 */
public final class Table<T> {

  private final String name;
  private final Map<String, T> rows;
  private final Journal journal;

  Table(String name, Map<String, T> rows, Journal journal) {
    this.name = name;
    this.rows = rows;
    this.journal = journal;
  }

  public synchronized T put(String key, T value) {
    journal.append(name, key, value);
    rows.put(key, value);
    return value;
  }

  /** Replaces the row that must exist; an exception of the function leaves it as it was. */
  public T update(String key, UnaryOperator<T> change) {
    return updateIfPresent(key, change)
        .orElseThrow(() -> new NoSuchElementException(name + ": " + key));
  }

  /** Replaces the row unless it is gone, for instance because everything was forgotten. */
  public synchronized Optional<T> updateIfPresent(String key, UnaryOperator<T> change) {
    T current = rows.get(key);
    if (current == null) {
      return Optional.empty();
    }
    T next = change.apply(current);
    return Optional.of(next.equals(current) ? current : put(key, next));
  }

  /** Creates or replaces the row, whichever is needed, in one step. */
  public synchronized T merge(String key, Function<Optional<T>, T> change) {
    Optional<T> current = Optional.ofNullable(rows.get(key));
    T next = change.apply(current);
    return current.filter(next::equals).orElseGet(() -> put(key, next));
  }

  public synchronized void remove(String key) {
    if (rows.remove(key) != null) {
      journal.append(name, key, null);
    }
  }

  public synchronized Optional<T> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  public synchronized List<T> all() {
    return List.copyOf(rows.values());
  }

  synchronized void forgetAll() {
    rows.clear();
  }
}
