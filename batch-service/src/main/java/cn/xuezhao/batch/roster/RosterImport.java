package cn.xuezhao.batch.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or in a dry run would do.
 *
 * @param number of the import that counts now, null when the batch has none yet
 * @param changed false in a dry run and when this very file counts already
 */
public record RosterImport(
    boolean dryRun,
    boolean changed,
    @Nullable Integer number,
    int rows,
    int faultyRows,
    String encoding,
    List<String> ignoredColumns,
    List<RowError> errors) {

  public RosterImport {
    ignoredColumns = List.copyOf(ignoredColumns);
    errors = List.copyOf(errors);
  }
}
