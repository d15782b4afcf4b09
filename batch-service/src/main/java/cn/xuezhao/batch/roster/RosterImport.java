package cn.xuezhao.batch.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or in a dry run would do.
 *
 * @param number of the import that counts now, null when the batch has none yet
 * @param changed false in a dry run and when this very file counts already
 * @param difference dry run only: what would become of the present roster
 */
public record RosterImport(
    boolean dryRun,
    boolean changed,
    @Nullable Integer number,
    int rows,
    int faultyRows,
    RosterFormat format,
    List<String> ignoredColumns,
    List<RowError> errors,
    @Nullable RosterDifference difference) {

  public RosterImport {
    ignoredColumns = List.copyOf(ignoredColumns);
    errors = List.copyOf(errors);
  }
}
