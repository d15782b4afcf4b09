package cn.xuezhao.photolab.variations;

import org.opencv.core.Mat;

/** Good photos, as different as good photos are. */
final class GoodRecipe {

  private static final int[] ORIENTATIONS = {1, 1, 1, 1, 3, 6, 8};

  private GoodRecipe() {}

  static Print make(Stage stage) {
    Mat picture = stage.plain().bgr();
    if (stage.random().nextBoolean()) {
      picture = Pixels.gamma(picture, 0.88 + 0.25 * stage.random().nextDouble(), stage.arena());
    }
    if (stage.random().nextBoolean()) {
      picture = Pixels.noisy(picture, 0.5 + 2.5 * stage.random().nextDouble(), stage.arena());
    }
    double shape = (double) picture.cols() / picture.rows();
    int smallest = (int) Math.max(900, 760 * Math.max(shape, 1 / shape));
    return Print.of(picture)
        .inSize(size(stage, smallest))
        .atQuality(80 + stage.random().nextInt(19))
        .turned(ORIENTATIONS[stage.random().nextInt(ORIENTATIONS.length)]);
  }

  /** Small ones are more common than twelve megapixels, and quicker to make. */
  private static int size(Stage stage, int smallest) {
    double share = stage.random().nextDouble();
    return (int) (smallest + (4000 - smallest) * share * share * share);
  }
}
