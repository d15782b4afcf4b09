package cn.xuezhao.identity.verification;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * What a student shows to be verified.
 *
 * @param idTail as typed; null where the centre does not ask for it
 * @param picture of the collection code, as it came
 */
record Attempt(String batchCode, @Nullable String idTail, Resource picture) {

  @Override
  public String toString() {
    return "Attempt[" + batchCode + "]";
  }
}
