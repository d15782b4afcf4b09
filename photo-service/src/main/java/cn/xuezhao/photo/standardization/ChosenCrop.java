package cn.xuezhao.photo.standardization;

/**
 * The crop that a student chose by the guide lines (L-14), as a plan. It is honored as it is, or
 * not at all: it is never moved to where it would be better, because then nobody could trust what
 * they see.
 */
final class ChosenCrop {

  private ChosenCrop() {}

  /**
   * Plans the crop. Of what is not exactly 3 to 4 the largest such part is taken, so that the
   * result never reaches beyond the picture.
   *
   * @param width of the picture
   * @param height of the picture
   */
  static CropPlan plan(Crop crop, Head head, int width, int height, OutputProfile profile) {
    double cropWidth = crop.width() * width;
    double cropHeight = crop.height() * height;
    double scale = Math.max(profile.width() / cropWidth, profile.height() / cropHeight);
    double left = crop.x() * width + (cropWidth - profile.width() / scale) / 2;
    double top = crop.y() * height + (cropHeight - profile.height() / scale) / 2;
    CropPlan.Seen seen =
        new CropPlan.Seen(
            (head.hair() - top) * scale,
            (head.eyes() - top) * scale,
            head.width() * scale,
            (head.center() - left) * scale - profile.width() / 2.0);
    boolean whole =
        head.hair() > top
            && head.chin() < top + profile.height() / scale
            && head.left() > left
            && head.right() < left + profile.width() / scale;
    return new CropPlan(scale, left, top, seen, new CropPlan.Missing(whole ? 0 : 1, 0, 0), true);
  }
}
