package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of the wire protocol, each answered only when its effect is in the file. */
final class StoreBackend extends H2Backend {

  private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

  private static final Set<String> READS =
      Set.of(
          "aggregate",
          "collstats",
          "count",
          "dbstats",
          "distinct",
          "find",
          "getmore",
          "listcollections",
          "listdatabases",
          "listindexes");

  /** Talk about the connection or the server; not counted and never waiting. */
  private static final Set<String> TALK =
      Set.of("buildinfo", "endsessions", "hello", "ismaster", "ping", "serverstatus");

  private final StoreFile file;
  private final StoreWork work;
  private final GroupCommit commits;

  StoreBackend(StoreFile file, StoreWork work, Runnable whenBroken) {
    // Before super(): it opens the databases, which need them.
    this.file = file;
    this.work = work;
    this.commits = new GroupCommit(() -> commit(file, whenBroken), work);
    super(file.store());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (TALK.contains(name)) {
      return talk(channel, database, name, query);
    }
    work.commandAnswered();
    Refusals.check(query);
    Supplier<Document> handling =
        name.equals("listdatabases")
            ? this::databases
            : () -> super.handleCommand(channel, database, command, query);
    try {
      return READS.contains(name) && !writes(query)
          ? commits.read(handling)
          : commits.write(handling);
    } catch (MongoServerException refused) {
      throw refused;
    } catch (RuntimeException failure) {
      // The library would log the whole command, which may hold a person's data.
      log.error("{} on {} failed", command, database, failure);
      throw failure;
    }
  }

  @Override
  public Document getServerStatus() {
    return super.getServerStatus().append("xuezhao", work.describe());
  }

  @Override
  public void close() {
    // First, with its compaction; the library only closes.
    file.close();
    super.close();
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name, file.store(), getCursorRegistry(), work);
  }

  private Document talk(Channel channel, String database, String name, Document query) {
    if (!name.equals("hello")) {
      return super.handleCommand(channel, database, name, query);
    }
    // The library speaks the older name only; drivers and health checks ask by the newer one.
    return super.handleCommand(channel, database, "ismaster", query)
        .append("isWritablePrimary", true)
        .append("helloOk", true);
  }

  private static boolean commit(StoreFile file, Runnable whenBroken) {
    try {
      return file.commit();
    } catch (MVStoreException failure) {
      log.error("cannot write {}; acknowledging nothing more", file.name(), failure);
      whenBroken.run();
      throw failure;
    }
  }

  /** The library opens every database a second time to list it. */
  private Document databases() {
    List<Document> databases =
        listDatabaseNames().stream().sorted().map(name -> new Document("name", name)).toList();
    Document answer = new Document("databases", databases);
    Utils.markOkay(answer);
    return answer;
  }

  private static boolean writes(Document query) {
    return query.get("pipeline") instanceof Collection<?> stages
        && stages.stream()
            .anyMatch(
                stage ->
                    stage instanceof Document document
                        && (document.containsKey("$out") || document.containsKey("$merge")));
  }
}
