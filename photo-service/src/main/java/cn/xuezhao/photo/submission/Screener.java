package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Screening.KnownPhotos;
import cn.xuezhao.photo.standardization.Crop;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a photo for the bound tenant: everything wrong with it, and the standard photo of it.
 */
public interface Screener {

  /**
   * Screens an upload that has passed the guard.
   *
   * @param crop what the student chose; null where the crop is automatic
   * @param known photos that this one may be
   */
  Screened screen(Path upload, @Nullable Crop crop, KnownPhotos known);

  /**
   * Makes the standard photo of a photo that was taken in once more, in a framing that a reviewer
   * chose, to the standard it was made to before.
   *
   * @param profile of the standard photo that there is
   */
  Screened recrop(Path original, Crop crop, String profile);

  /**
   * @param findings all at once, hard ones first
   * @param standardPhoto JPEG that keeps every rule of the standard; null when none can be made
   * @param profile the standard it keeps, for example {@code chsi-2017-99}
   * @param framing what was looked at
   * @param fingerprint by which the photo is known again; null when nobody is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  record Screened(
      List<Finding> findings,
      byte @Nullable [] standardPhoto,
      String profile,
      Framing framing,
      @Nullable Fingerprint fingerprint) {

    public Screened {
      findings = List.copyOf(findings);
    }
  }
}
