package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.Batches;
import cn.xuezhao.batch.publication.CurrentRoster;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantPolicies;
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
  private final TenantPolicies.Policies<BatchPolicy> policies;
  private final Stamp stamp;

  ImportingRosters(
      Batches batches,
      RosterStore store,
      EntrySeal seal,
      TenantPolicies.Policies<BatchPolicy> policies,
      Stamp stamp) {
    this.batches = batches;
    this.store = store;
    this.seal = seal;
    this.policies = policies;
    this.stamp = stamp;
  }

  /** Reads the file and tells what an import would do; stores nothing. */
  RosterImport tryOut(String batchId, byte[] file) {
    Batch batch = batches.get(batchId);
    return report(true, false, batch.roster(), read(batch, file));
  }

  /**
   * Imports the file; the same file again changes nothing.
   *
   * @param by user name of the staff member
   */
  public RosterImport importFile(String batchId, byte[] file, String by) {
    Batch batch = batches.get(batchId);
    RosterFile roster = read(batch, file);
    if (!roster.isAcceptable()) {
      throw new RosterInvalid(roster);
    }
    CurrentRoster present = batch.roster();
    String sha256 = sha256(file);
    if (present != null && present.sha256().equals(sha256)) {
      return report(false, false, present, roster);
    }
    CurrentRoster next = stamp.next(present, roster.rows().size(), sha256, by);
    store(batchId, next, roster.rows());
    return report(false, true, next, roster);
  }

  private RosterFile read(Batch batch, byte[] file) {
    RosterMode mode = batch.terms().rosterMode();
    if (mode == RosterMode.NONE) {
      throw new RosterNotKept();
    }
    return RosterFile.read(file, mode, policies.current().roster().maxRows());
  }

  private void store(String batchId, CurrentRoster next, List<RosterRow> rows) {
    // A key per student: all of an import's time, so on all cores.
    List<SealedEntry> entries = rows.parallelStream().map(row -> seal.seal(batchId, row)).toList();
    store.insert(batchId, next, entries);
    try {
      batches.useRoster(batchId, next);
    } catch (Refusal overtaken) {
      store.delete(batchId, next);
      throw overtaken;
    }
    store.deleteReplacedBy(batchId, next);
  }

  private static RosterImport report(
      boolean dryRun, boolean changed, @Nullable CurrentRoster counting, RosterFile file) {
    return new RosterImport(
        dryRun,
        changed,
        counting == null ? null : Integer.valueOf(counting.number()),
        file.rows().size() + file.faultyRows(),
        file.faultyRows(),
        file.encoding(),
        file.ignored(),
        file.errors());
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
