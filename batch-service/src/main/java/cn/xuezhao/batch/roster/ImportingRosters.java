package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.Batches;
import cn.xuezhao.batch.publication.CurrentRoster;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A school's file becomes the roster of its batch, wholly or not at all: every entry is stored
 * first, and then one conditional update of the batch makes them count.
 */
@Component
public final class ImportingRosters {

  private final Batches batches;
  private final RosterStore store;
  private final EntrySeal seal;
  private final ReadingRosters reading;
  private final Stamp stamp;

  ImportingRosters(
      Batches batches, RosterStore store, EntrySeal seal, ReadingRosters reading, Stamp stamp) {
    this.batches = batches;
    this.store = store;
    this.seal = seal;
    this.reading = reading;
    this.stamp = stamp;
  }

  /**
   * Imports the file; the same file again changes nothing.
   *
   * @param by user name of the staff member
   */
  public RosterImport importFile(String batchId, byte[] file, String by) {
    Batch batch = batches.get(batchId);
    RosterFile roster = reading.read(batch, file);
    if (!roster.isAcceptable()) {
      throw new RosterInvalid(roster);
    }
    CurrentRoster present = batch.roster();
    String sha256 = sha256(file);
    if (present != null && present.sha256().equals(sha256)) {
      return roster.report(false, present);
    }
    CurrentRoster next = stamp.next(present, roster.rows().size(), sha256, by);
    store(batch, next, roster.rows());
    return roster.report(true, next);
  }

  private void store(Batch batch, CurrentRoster next, List<RosterRow> rows) {
    String batchId = batch.id();
    CurrentRoster present = batch.roster();
    // A key per student: all of an import's time, so on all cores.
    List<SealedEntry> entries = rows.parallelStream().map(row -> seal.seal(batchId, row)).toList();
    store.insert(batchId, next, entries);
    try {
      batches.useRoster(batchId, next);
    } catch (Refusal overtaken) {
      store.delete(batchId, next);
      throw overtaken;
    }
    store.deleteReplacedBy(batchId, next, present);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Id and time of a new import. */
  @Component
  static final class Stamp {

    private final Ids ids;
    private final Clock clock;

    Stamp(Ids ids, Clock clock) {
      this.ids = ids;
      this.clock = clock;
    }

    CurrentRoster next(@Nullable CurrentRoster present, int rows, String sha256, String by) {
      return new CurrentRoster(
          ids.next("imp"), CurrentRoster.numberAfter(present), rows, sha256, clock.instant(), by);
    }
  }
}
