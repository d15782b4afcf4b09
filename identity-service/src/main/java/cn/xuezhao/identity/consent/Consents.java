package cn.xuezhao.identity.consent;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * Everything a student ever agreed to or took back, one entry each, in order. Entries are never
 * changed: who consented to which text, and when, has to be provable (PIPL, separate consent per
 * purpose).
 *
 * @param id {@code consents:<student>}
 */
@TypeAlias("consents")
record Consents(@Id String id, List<Entry> entries) implements Aggregate {

  /** So many changes of mind are not a person's. */
  private static final int MOST_ENTRIES = 200;

  Consents {
    entries = List.copyOf(entries);
  }

  static Consents none(String studentId) {
    return new Consents(idOf(studentId), List.of());
  }

  static String idOf(String studentId) {
    return "consents:" + studentId;
  }

  Change<Consents> give(String purpose, String version, Instant at) {
    boolean given = current(purpose).filter(entry -> entry.version().equals(version)).isPresent();
    return given ? Change.none(this) : with(new Entry(purpose, version, Entry.Decision.GIVEN, at));
  }

  Change<Consents> withdraw(String purpose, Instant at) {
    return current(purpose)
        .map(given -> with(new Entry(purpose, given.version(), Entry.Decision.WITHDRAWN, at)))
        .orElse(Change.none(this));
  }

  /** The consent that holds for a purpose now. */
  Optional<Entry> current(String purpose) {
    return entries.stream()
        .filter(entry -> entry.purpose().equals(purpose))
        .reduce((_, later) -> later)
        .filter(last -> last.decision() == Entry.Decision.GIVEN);
  }

  /** Of these purposes and versions, what has not been agreed to in that version. */
  Map<String, String> missing(Map<String, String> versions) {
    Map<String, String> missing = new TreeMap<>(versions);
    missing
        .entrySet()
        .removeIf(
            asked ->
                current(asked.getKey())
                    .filter(given -> given.version().equals(asked.getValue()))
                    .isPresent());
    return missing;
  }

  private Change<Consents> with(Entry entry) {
    if (entries.size() >= MOST_ENTRIES) {
      throw new ConsentsFull();
    }
    List<Entry> longer = new ArrayList<>(entries);
    longer.add(entry);
    return Change.of(new Consents(id, longer));
  }

  /** One decision of the student about one text. */
  @TypeAlias("consent-entry")
  record Entry(String purpose, String version, Decision decision, Instant at) {

    enum Decision {
      GIVEN,
      WITHDRAWN
    }
  }
}
