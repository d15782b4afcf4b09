package cn.xuezhao.batch.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The import that counts: its entries were all stored before this pointer was moved to them.
 *
 * @param number counts the imports of the batch, from 1
 * @param sha256 of the imported file, so that the same file twice is one import
 * @param importedBy user name of the staff member
 */
@TypeAlias("current-roster")
public record CurrentRoster(
    String rosterId, int number, int rows, String sha256, Instant importedAt, String importedBy) {

  /** The same entries, made to count again. */
  CurrentRoster again(int newNumber, Instant now, String by) {
    return new CurrentRoster(rosterId, newNumber, rows, sha256, now, by);
  }

  /** Number of the import that follows this one. */
  public static int numberAfter(@Nullable CurrentRoster present) {
    return present == null ? 1 : present.number() + 1;
  }
}
