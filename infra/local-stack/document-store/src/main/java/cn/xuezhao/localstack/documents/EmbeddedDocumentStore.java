package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running document store on a loopback port, for the local stack and for tests.
 *
 * <p>An acknowledged write is in the file and survives {@code kill -9}; it is not forced to the
 * disk, so a power failure may take the last moments.
 */
public final class EmbeddedDocumentStore implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDocumentStore.class);
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * A worker waits for the commit of its command, so these are the writers one commit can serve.
   */
  private static final int WORKERS = 16;

  private final MongoServer server;
  private final int port;

  private EmbeddedDocumentStore(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts an empty store on a free port that is gone when closed. */
  public static EmbeddedDocumentStore inMemory() {
    return start(StoreSettings.inMemory(), () -> {});
  }

  /** Starts a store on a free port that keeps its documents in a file in this directory. */
  public static EmbeddedDocumentStore onDisk(Path directory) {
    return start(StoreSettings.onDisk(directory), () -> {});
  }

  /**
   * @param whenBroken runs once the file can no longer be written: nothing is acknowledged after
   *     that, and only a restart helps
   */
  static EmbeddedDocumentStore start(StoreSettings settings, Runnable whenBroken) {
    InetSocketAddress address = freeAddress(settings.port());
    Path directory = settings.directory();
    StoreFile file =
        directory == null
            ? StoreFile.inMemory()
            : StoreFile.open(directory, settings.cacheMegabytes());
    MongoServer server = new MongoServer(new StoreBackend(file, new StoreWork(), whenBroken));
    file.compact(StoreFile.FILL_PERCENT_WHEN_STARTED);
    server.bind(address, 1, WORKERS);
    int port = server.getLocalAddress().getPort();
    log.info(
        "document store ready on {}:{}, documents in {}, page cache {} MB",
        LOOPBACK,
        port,
        file.name(),
        settings.cacheMegabytes());
    return new EmbeddedDocumentStore(server, port);
  }

  /** For the driver: {@code mongodb://127.0.0.1:<port>}. */
  public String connectionString() {
    return "mongodb://" + LOOPBACK + ":" + port;
  }

  public int port() {
    return port;
  }

  /** Stops listening, commits, compacts and closes the file. */
  @Override
  public void close() {
    server.shutdownNow();
    log.info("document store stopped");
  }

  /**
   * Tried before anything is opened: netty throws the socket's checked exception undeclared, past
   * the clean-up of the library.
   */
  private static InetSocketAddress freeAddress(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(address);
      return address;
    } catch (IOException taken) {
      throw new DocumentStoreUnavailable(
          "port " + port + " is taken; free it or set SERVER_PORT", taken);
    }
  }
}
