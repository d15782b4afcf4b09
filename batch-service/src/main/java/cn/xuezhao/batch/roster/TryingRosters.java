package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.publication.Batch;
import org.springframework.stereotype.Component;

/** A dry run: reads a file, says everything that is wrong with it and what it would change. */
@Component
final class TryingRosters {

  private final ReadingRosters reading;
  private final ComparingRosters comparing;

  TryingRosters(ReadingRosters reading, ComparingRosters comparing) {
    this.reading = reading;
    this.comparing = comparing;
  }

  /** Stores nothing. */
  RosterImport tryOut(Batch batch, byte[] file) {
    RosterFile roster = reading.read(batch, file);
    return roster.tried(batch.roster(), comparing.compare(batch, roster.rows()));
  }
}
