package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * What a student shows to be verified.
 *
 * @param batchCode as typed; compared without regard to width, case and what cannot be seen
 * @param idTail as typed; null where the centre does not ask for it
 * @param name as typed; null unless the code hides it and no roster supplies it
 * @param picture of the collection code, as it came
 */
public record Attempt(
    String batchCode, @Nullable String idTail, @Nullable String name, Resource picture) {

  public Attempt {
    batchCode = TypedText.plain(batchCode);
  }

  @Override
  public String toString() {
    return "Attempt[" + batchCode + "]";
  }
}
