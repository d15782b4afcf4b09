package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;

/** What the store did since it started, so that a test can assert how much one command costs. */
final class StoreWork {

  private final LongAdder documentsExamined = new LongAdder();
  private final LongAdder commands = new LongAdder();
  private final LongAdder commits = new LongAdder();

  void documentExamined() {
    documentsExamined.increment();
  }

  void commandAnswered() {
    commands.increment();
  }

  void committed() {
    commits.increment();
  }

  /** The member {@code xuezhao} of {@code serverStatus}. */
  Document describe() {
    return new Document("documentsExamined", documentsExamined.sum())
        .append("commands", commands.sum())
        .append("commits", commits.sum());
  }
}
