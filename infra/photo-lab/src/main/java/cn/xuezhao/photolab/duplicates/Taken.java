package cn.xuezhao.photolab.duplicates;

import cn.xuezhao.photo.duplicates.Fingerprint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of one portrait.
 *
 * @param person who is in it
 * @param original of the file as it is; null when nobody is found in it
 * @param altered of the altered files; without those in which nobody is found
 */
record Taken(
    String name,
    String person,
    @Nullable Fingerprint original,
    Map<Alteration, Fingerprint> altered) {

  Taken {
    altered = Map.copyOf(altered);
  }
}
