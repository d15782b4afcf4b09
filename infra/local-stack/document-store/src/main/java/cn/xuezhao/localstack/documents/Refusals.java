package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Set;

/**
 * Says no where the library would silently do something else: it enforces a partial unique index as
 * a full one, compares without the collation and never checks a validator.
 */
final class Refusals {

  private static final int NOT_IMPLEMENTED = 238;

  /** Members at any place of a command's own structure, never inside filters or documents. */
  private static final Set<String> REFUSED =
      Set.of("partialFilterExpression", "collation", "validator");

  private static final Set<String> PARTS = Set.of("indexes", "updates", "deletes");

  private Refusals() {}

  static void check(Document command) {
    command.forEach(
        (member, value) -> {
          if (REFUSED.contains(member) && value != null) {
            throw new MongoServerError(
                NOT_IMPLEMENTED,
                "NotImplemented",
                "the embedded document store does not support '" + member + "'");
          }
          if (PARTS.contains(member) && value instanceof Collection<?> parts) {
            parts.stream()
                .filter(Document.class::isInstance)
                .forEach(part -> check((Document) part));
          }
        });
  }
}
