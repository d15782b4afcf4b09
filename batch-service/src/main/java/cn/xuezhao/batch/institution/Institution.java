package cn.xuezhao.batch.institution;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.text.Normalizer;
import org.springframework.data.annotation.TypeAlias;

/**
 * A school, under the name that CHSI prints on its students' collection codes.
 *
 * @param name unique in a regional centre
 */
@TypeAlias("institution")
public record Institution(String id, String name) implements Aggregate {

  static Change<Institution> register(String id, String name) {
    return Change.of(new Institution(id, name.strip()));
  }

  /** The same school, whatever spaces and brackets somebody typed. */
  public boolean isNamed(String other) {
    return plain(name).equals(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
