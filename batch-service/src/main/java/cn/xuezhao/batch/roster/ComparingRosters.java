package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.CurrentRoster;
import cn.xuezhao.batch.roster.RosterDifference.Fate;
import cn.xuezhao.batch.roster.RosterDifference.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares a file with the roster that counts, student by student. */
@Component
final class ComparingRosters {

  /** Of each kind; enough to see that it is the wrong file. */
  private static final int SAMPLES = 20;

  private final RosterStore store;
  private final VerifiedStudentStore verified;
  private final EntrySeal seal;

  ComparingRosters(RosterStore store, VerifiedStudentStore verified, EntrySeal seal) {
    this.store = store;
    this.verified = verified;
    this.seal = seal;
  }

  RosterDifference compare(Batch batch, List<RosterRow> rows) {
    Comparison comparison = new Comparison(presentRows(batch));
    rows.forEach(row -> comparison.meet(seal.entryId(batch.id(), row.studentNumber()), row));
    return comparison.result(verified.of(batch.id()));
  }

  private Map<String, RosterRow> presentRows(Batch batch) {
    CurrentRoster roster = batch.roster();
    Map<String, RosterRow> rows = new HashMap<>();
    if (roster != null) {
      // A key per student to unwrap: all of the time, so on all cores.
      List<SealedEntry> entries = store.all(batch.id(), roster.rosterId());
      entries.parallelStream()
          .map(entry -> Map.entry(entry.entryId(), seal.open(batch.id(), entry)))
          .toList()
          .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
    }
    return rows;
  }

  /** The state of one comparison; what is left of the present rows in the end is removed. */
  private static final class Comparison {

    private final Map<String, RosterRow> left;
    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    private final List<Sample> samples = new ArrayList<>();
    private int unchanged;

    Comparison(Map<String, RosterRow> present) {
      this.left = present;
    }

    void meet(String entryId, RosterRow row) {
      RosterRow before = left.remove(entryId);
      if (before == null) {
        add(Fate.ADDED, row, List.of());
      } else if (before.equals(row)) {
        unchanged++;
      } else {
        add(Fate.CHANGED, row, differing(before, row));
      }
    }

    RosterDifference result(Set<String> verified) {
      Set<String> gone = new HashSet<>(left.keySet());
      left.values().forEach(row -> add(Fate.REMOVED, row, List.of()));
      gone.retainAll(verified);
      return new RosterDifference(
          unchanged,
          counts.getOrDefault(Fate.ADDED, 0),
          counts.getOrDefault(Fate.CHANGED, 0),
          counts.getOrDefault(Fate.REMOVED, 0),
          gone.size(),
          samples);
    }

    private void add(Fate fate, RosterRow row, List<String> fields) {
      int count = counts.merge(fate, 1, Integer::sum);
      if (count <= SAMPLES) {
        samples.add(new Sample(fate, row.studentNumber(), fields));
      }
    }

    private static List<String> differing(RosterRow before, RosterRow after) {
      List<String> fields = new ArrayList<>();
      for (RosterColumn column : RosterColumn.values()) {
        if (!Objects.equals(before.value(column), after.value(column))) {
          fields.add(column.member());
        }
      }
      return fields;
    }
  }
}
