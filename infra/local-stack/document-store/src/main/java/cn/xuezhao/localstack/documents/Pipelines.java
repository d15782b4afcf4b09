package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes the aggregations that need not read a whole collection. */
final class Pipelines {

  /** Stages that read nothing but what the stage before hands them. */
  private static final Set<String> PLAIN_STAGES =
      Set.of("$match", "$group", "$sort", "$skip", "$limit", "$project", "$count");

  /** How drivers spell {@code countDocuments} and Spring Data spells {@code exists}. */
  private static final Document COUNTING =
      new Document("_id", 1).append("n", new Document("$sum", 1));

  private Pipelines() {}

  /** A count of the documents a filter matches; 0 for skip and limit means none. */
  record Count(Document filter, int skip, int limit) {}

  /** The filter of the first stage, when no later stage reads the collection again. */
  static @Nullable Document leadingMatch(List<?> stages) {
    return !stages.isEmpty()
            && stages.stream().allMatch(Pipelines::isPlain)
            && ((Document) stages.getFirst()).get("$match") instanceof Document match
        ? match
        : null;
  }

  static @Nullable Count count(List<?> stages) {
    Document match = leadingMatch(stages);
    if (match == null || !(stages.getLast() instanceof Document last)) {
      return null;
    }
    if (!COUNTING.equals(last.get("$group"))) {
      return null;
    }
    int skip = 0;
    int limit = 0;
    for (Object stage : stages.subList(1, stages.size() - 1)) {
      Document document = (Document) stage;
      if (document.get("$skip") instanceof Number number && limit == 0) {
        skip = number.intValue();
      } else if (document.get("$limit") instanceof Number number) {
        limit = number.intValue();
      } else {
        return null;
      }
    }
    return new Count(match, skip, limit);
  }

  private static boolean isPlain(Object stage) {
    return stage instanceof Document document && PLAIN_STAGES.containsAll(document.keySet());
  }
}
