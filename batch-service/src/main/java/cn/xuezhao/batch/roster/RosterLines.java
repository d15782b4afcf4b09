package cn.xuezhao.batch.roster;

import java.util.Optional;

/** The rows of an imported file, one at a time; the file is never unpacked as a whole. */
interface RosterLines extends AutoCloseable {

  /** The next row that is not blank, or empty at the end. */
  Optional<RosterLine> next();

  /** What the file is, for the person who imports. */
  RosterFormat format();

  @Override
  default void close() {}
}
