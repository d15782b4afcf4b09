package cn.xuezhao.photolab.variations;

import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Vocabulary;
import cn.xuezhao.photolab.sets.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/**
 * A way to make a photo worse, and by which rules one should be told so. Where more than one rule
 * is named any of them will do; the first is the one that it is counted under.
 */
@SuppressWarnings("ImmutableEnumChecker") // recipes hold nothing, and the list is a copy
enum Kind {
  ROLLED(Weight.HARD, FrameRecipes::rolled, "head-roll"),
  ROLLED_SLIGHTLY(Weight.SOFT, FrameRecipes::rolledSlightly, "head-roll"),
  BLURRED(Weight.HARD, LightRecipes::blurred, "picture-blurred"),
  DARK(Weight.HARD, LightRecipes::dark, "face-brightness"),
  BACKLIT(Weight.HARD, LightRecipes::backlit, "face-brightness"),
  BRIGHT(Weight.HARD, LightRecipes::bright, "face-brightness", "face-burnt"),
  SIDE_LIT(Weight.HARD, LightRecipes::sideLit, "light-uneven"),
  BURNT(Weight.HARD, LightRecipes::burnt, "face-burnt"),
  COLOR_CAST(Weight.SOFT, LightRecipes::cast, "color-cast"),
  GRAY(Weight.HARD, LightRecipes::gray, "picture-gray"),
  NOISY(Weight.SOFT, LightRecipes::noisy, "picture-noisy"),
  UPSCALED(Weight.HARD, LightRecipes::upscaled, "picture-blurred", "picture-enlarged"),
  COMPRESSED(Weight.SOFT, LightRecipes::compressed, "picture-compressed"),
  SMOOTHED(Weight.SOFT, LightRecipes::smoothed, "skin-smoothed"),
  RED_EYES(Weight.SOFT, LightRecipes::redEyes, "red-eye"),
  HEAD_CUT(Weight.HARD, FrameRecipes::headCut, "head-cut"),
  BODY_CUT(Weight.HARD, FrameRecipes::bodyCut, "body-cut"),
  OFF_CENTER(Weight.HARD, FrameRecipes::offCenter, "shoulder-cut"),
  SMALL(Weight.HARD, FrameRecipes::small, "face-too-small"),
  TWO_PERSONS(Weight.HARD, FrameRecipes::twoPersons, "face-several"),
  COMPANION(Weight.HARD, FrameRecipes::companion, "face-several"),
  BYSTANDER(Weight.SOFT, FrameRecipes::bystander, "bystander"),
  MIRRORED(Weight.SOFT, FrameRecipes::mirrored),
  OF_PRINT(Weight.SOFT, FrameRecipes::ofPrint, "picture-framed", "photo-of-screen"),
  OF_SCREEN(Weight.SOFT, FrameRecipes::ofScreen, "photo-of-screen"),
  FRAMED(Weight.SOFT, FrameRecipes::framed, "picture-framed"),
  CAPTIONED(
      Weight.SOFT,
      FrameRecipes::captioned,
      "background-edges",
      "background-object",
      "picture-framed"),
  GRADIENT(
      Weight.HARD,
      stage -> on(stage, (size, _) -> stage.walls().gradient(size)),
      "background-gradient"),
  SHADOW(
      Weight.SOFT,
      stage -> on(stage, (size, outline) -> stage.walls().shadow(size, outline)),
      "background-shadow",
      "background-foreign",
      "background-gradient",
      "background-object"),
  BRICKS(
      Weight.HARD,
      stage -> on(stage, (size, _) -> stage.walls().bricks(size)),
      "background-foreign",
      "background-texture",
      "background-object"),
  TEXTURE(
      Weight.HARD,
      stage -> on(stage, (size, _) -> stage.walls().texture(size)),
      "background-texture",
      "background-foreign"),
  CHECKS(
      Weight.HARD,
      stage -> on(stage, (size, _) -> stage.walls().checks(size)),
      "background-texture",
      "background-foreign"),
  OBJECTS(
      Weight.HARD,
      stage -> on(stage, (size, _) -> stage.walls().objects(size)),
      "background-object",
      "background-foreign",
      "background-texture"),
  EDGES(
      Weight.HARD,
      stage -> on(stage, (size, _) -> stage.walls().edges(size)),
      "background-object",
      "background-foreign",
      "background-texture",
      "background-edges"),
  DARK_WALL(
      Weight.HARD, stage -> on(stage, (size, _) -> stage.walls().dark(size)), "background-dark"),
  BLUE_CLOTHES(Weight.SOFT, DressRecipes::blueClothes, "clothes-blue"),
  CLOTHES_LIKE_BACKGROUND(
      Weight.HARD, DressRecipes::clothesLikeBackground, "clothes-like-background"),
  SUNGLASSES(Weight.HARD, DressRecipes::sunglasses, "sunglasses"),
  TINTED_GLASSES(Weight.SOFT, DressRecipes::tintedGlasses, "sunglasses"),
  GLARE(Weight.SOFT, DressRecipes::glare, "glasses-glare"),
  FRINGE(Weight.HARD, DressRecipes::fringe, "brows-covered"),
  HAT(Weight.HARD, DressRecipes::hat, "head-covered", "head-proportion"),
  EDITED(
      Weight.SOFT,
      stage -> Print.of(stage.plain().bgr()).editedWith("Adobe Photoshop 26.0 (Windows)"),
      "picture-edited");

  private final Weight weight;
  private final Function<Stage, Print> recipe;
  private final List<String> rules;

  Kind(Weight weight, Function<Stage, Print> recipe, String... rules) {
    this.weight = weight;
    this.recipe = recipe;
    this.rules = List.of(rules);
  }

  Print make(Stage stage) {
    return recipe.apply(stage);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fault in words of a rule book; one that it has no rule for stays without a name. */
  Fault fault(Vocabulary vocabulary) {
    List<String> known = new ArrayList<>(rules);
    known.retainAll(vocabulary.weights().keySet());
    if (known.isEmpty()) {
      return new Fault(List.of("?" + word()), weight);
    }
    Weight most = vocabulary.usual(known.getFirst());
    return new Fault(known, weight == Weight.HARD ? most : weight);
  }

  private static Print on(Stage stage, BiFunction<Size, Mat, Mat> wall) {
    return Print.of(stage.before(wall, stage.slightRoll()).bgr());
  }
}
