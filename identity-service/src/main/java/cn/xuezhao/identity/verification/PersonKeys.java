package cn.xuezhao.identity.verification;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Keyed hashes by which one person is known again (G-10); nothing of them can be read.
 *
 * @param mark of what is always visible of a person. The same for both records of a student with
 *     two, and now and then for two people: it may compare what one account shows, never accuse a
 *     stranger
 * @param roll of the school-roll record: institution and student number
 * @param document of the whole document number; null when the code hides a part of it
 */
@TypeAlias("person-keys")
public record PersonKeys(String mark, String roll, @Nullable String document) {

  /** Of nobody: what stays when a person's data is destroyed. */
  public static final PersonKeys NONE = new PersonKeys("", "", null);

  /** Surely one person, not only one who looks alike. */
  public boolean isSurely(PersonKeys other) {
    return (!roll.isEmpty() && roll.equals(other.roll()))
        || (document != null && document.equals(other.document()));
  }
}
