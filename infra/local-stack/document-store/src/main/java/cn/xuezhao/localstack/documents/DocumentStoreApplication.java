package cn.xuezhao.localstack.documents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The document store as a process of its own; SIGTERM commits, compacts and stops it. */
public final class DocumentStoreApplication {

  /** Exit code when the file could not be written. */
  static final int BROKEN = 3;

  private DocumentStoreApplication() {}

  /** Arguments {@code --port= --data= --cache-mb=}, else the environment. */
  public static void main(String[] arguments) {
    // Its own name: this jar is also on the class path of tests that log their own way.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "logback-document-store.xml");
    }
    Logger log = LoggerFactory.getLogger(DocumentStoreApplication.class);
    try {
      StoreSettings settings = StoreSettings.of(arguments, System.getenv());
      // A full disk closes the file for good: stopping lets whoever supervises us start us again.
      EmbeddedDocumentStore store =
          EmbeddedDocumentStore.start(settings, () -> Runtime.getRuntime().halt(BROKEN));
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
    } catch (DocumentStoreUnavailable unavailable) {
      log.error("document store not started: {}", unavailable.getMessage());
      System.exit(1);
    }
  }
}
