package cn.xuezhao.kit.store;

import cn.xuezhao.kit.domain.Aggregate;
import java.util.List;
import org.bson.Document;

/** An aggregate as it was read, with what the next conditional update has to know. */
record Loaded<A extends Aggregate>(A aggregate, Document document) {

  long version() {
    return document.get(Fields.VERSION, Number.class).longValue();
  }

  long lastSequence() {
    return document.get(Fields.LAST_SEQUENCE, Number.class).longValue();
  }

  /** Seen already, or overtaken by a later event about the same subject. */
  boolean hasHandled(Cause cause) {
    List<String> handled = document.getList(Fields.HANDLED, String.class, List.of());
    Document marks = document.get(Fields.MARKS, new Document());
    Number mark = (Number) marks.getOrDefault(cause.mark(), 0L);
    return handled.contains(cause.eventId()) || cause.sequence() <= mark.longValue();
  }
}
