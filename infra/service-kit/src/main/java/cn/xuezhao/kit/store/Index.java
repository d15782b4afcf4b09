package cn.xuezhao.kit.store;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/**
 * An index of an aggregate's collection; fields are named from the envelope, for example {@code
 * body.studentId}.
 *
 * @param fields ascending, in order
 * @param unique refuses a second document with the same value; documents without the field are free
 */
public record Index(List<String> fields, boolean unique) {

  public Index {
    fields = List.copyOf(fields);
  }

  public static Index on(String... fields) {
    return new Index(List.of(fields), false);
  }

  /** Sparse and unique: the shape both stores enforce alike; never a partial index. */
  public static Index unique(String field) {
    return new Index(List.of(field), true);
  }

  Document keys() {
    Document keys = new Document();
    fields.forEach(field -> keys.append(field, 1));
    return keys;
  }

  IndexOptions options() {
    return new IndexOptions().unique(unique).sparse(fields.size() == 1);
  }
}
