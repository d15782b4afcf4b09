package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The part of an ordered index that can hold matches; an absent end is open. */
record Bounds(@Nullable End low, @Nullable End high) {

  /** One end of the range. */
  record End(Object value, boolean inclusive) {}

  /** The range that {@code $gt}, {@code $gte}, {@code $lt} and {@code $lte} leave, if any. */
  static @Nullable Bounds of(Document operators) {
    End low = end(operators, "$gte", "$gt");
    End high = end(operators, "$lte", "$lt");
    return low == null && high == null ? null : new Bounds(low, high);
  }

  static Bounds open() {
    return new Bounds(null, null);
  }

  private static @Nullable End end(Document operators, String inclusive, String exclusive) {
    Object included = Terms.exact(operators.get(inclusive));
    if (included != null) {
      return new End(included, true);
    }
    Object excluded = Terms.exact(operators.get(exclusive));
    return excluded == null ? null : new End(excluded, false);
  }
}
