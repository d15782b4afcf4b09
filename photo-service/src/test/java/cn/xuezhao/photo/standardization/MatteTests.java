package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Painted hair before a painted wall, with something in the middle of it. */
class MatteTests {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 120;
  private static final int[] BLACK = {30, 28, 26};

  private final MatArena arena = new MatArena();

  @BeforeAll
  static void load() {
    assertThat(Synthetic.faces()).isNotNull();
  }

  @AfterEach
  void free() {
    arena.close();
  }

  @ParameterizedTest
  @CsvSource({"235, 235, 235", "185, 110, 60", "60, 60, 190", "110, 150, 70", "150, 150, 150"})
  void seesTheWallThroughALoopOfHair(int blue, int green, int red) {
    int[] wall = {blue, green, red};
    assertThat(seenThrough(opacity(wall, BLACK, wall))).isLessThan(0.05f);
  }

  /** Such as between the cheek and long hair; a white shirt before a white wall stays a shirt. */
  @ParameterizedTest
  @CsvSource({"128, 0", "255, 1"})
  void seesTheWallBesideTheFaceAndNotInNeckOrCloth(int place, float expected) {
    int[] wall = {235, 235, 235};
    assertThat(seenThrough(opacity(wall, BLACK, wall, (byte) place))).isEqualTo(expected);
  }

  /** Too narrow for an even spot of wall; hair that dark has no highlights like it. */
  @ParameterizedTest
  @CsvSource({"235, 235, 235", "180, 180, 180", "232, 195, 140", "60, 60, 190"})
  void seesTheWallThroughASlitBetweenStrands(int blue, int green, int red) {
    int[] wall = {blue, green, red};
    assertThat(seenThrough(opacity(slit(wall, BLACK), wall(wall)))).isLessThan(0.3f);
  }

  @Test
  void keepsAHighlightOfLightHairThatLooksLikeTheWall() {
    int[] wall = {190, 190, 190};
    int[] blond = {95, 115, 130};
    assertThat(seenThrough(opacity(slit(wall, blond), wall(wall)))).isEqualTo(1);
  }

  /** What is known of such a wall is too little to make a hole in anybody's hair. */
  @Test
  void looksForNoSlitsBeforeAWallOnWhichOtherThingsAre() {
    int[] wall = {180, 180, 180};
    assertThat(seenThrough(opacity(slit(wall, BLACK), wall(wall, false)))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"235, 235, 235", "185, 110, 60", "60, 60, 190"})
  void doesNotMakeHolesWhereALightThingIsInTheHair(int blue, int green, int red) {
    int[] wall = {blue, green, red};
    int[] ribbon = {140, 190, 140};
    assertThat(seenThrough(opacity(wall, BLACK, ribbon))).isGreaterThan(0.95f);
  }

  @Test
  void doesNotMakeHolesInHairThatHasTheColorOfTheWall() {
    int[] wall = {150, 150, 150};
    int[] grey = {135, 135, 135};
    assertThat(seenThrough(opacity(wall, grey, wall))).isGreaterThan(0.95f);
  }

  /** The network takes a large part of the wall for hair; it hangs together with the wall. */
  @ParameterizedTest
  @CsvSource({"235, 235, 235", "150, 150, 150", "60, 60, 190"})
  void seesTheWallInAWideGapThatOpensToTheOutside(int blue, int green, int red) {
    int[] wall = {blue, green, red};
    float[] opacity = opacity(cut(wall), wall, (byte) 0, 36);
    assertThat(opacity[60 * WIDTH + 82]).isLessThan(0.05f);
    assertThat(opacity[60 * WIDTH + 36]).isGreaterThan(0.95f);
  }

  /** Such as a white cap before a white wall. */
  @Test
  void keepsALargeThingOfTheColorOfTheWallThatHairEncloses() {
    int[] wall = {235, 235, 235};
    float[] opacity = opacity(painted(wall, BLACK, wall, 14), wall, (byte) 0, 36);
    assertThat(seenThrough(opacity)).isEqualTo(1);
  }

  @Test
  void leavesNoTintOfAColoredWallInTheRimOfTheHair() {
    int[] wall = {190, 60, 60};
    Pixels pixels = painted(wall, BLACK, BLACK);
    byte[] tinted = pixels.bgr();
    byte[] colors = new byte[tinted.length];
    for (int at = 0; at < colors.length; at++) {
      colors[at] = (byte) BLACK[at % 3];
      tinted[at] = (byte) (BLACK[at % 3] + (at % 3 == 0 ? 40 : 0));
    }
    float[] opacity = new float[WIDTH * HEIGHT];
    Arrays.fill(opacity, 0.98f);
    Matte.Solved matte = solved(opacity, colors);
    Mat result = Composition.on(new Rgb(255, 255, 255), pixels, matte, wall(wall), arena);
    double[] bgr = result.get(60, 60);
    assertThat(bgr[0] - bgr[2]).isLessThan(8);
  }

  @Test
  void leavesNoColorOfTheWallInAHalfTransparentPixel() {
    int[] wall = {40, 40, 200};
    Pixels pixels = painted(wall, BLACK, BLACK);
    byte[] colors = new byte[pixels.bgr().length];
    for (int at = 0; at < colors.length; at++) {
      colors[at] = (byte) BLACK[at % 3];
    }
    float[] opacity = new float[WIDTH * HEIGHT];
    Arrays.fill(opacity, 0.5f);
    for (int at = 0; at < pixels.bgr().length; at++) {
      pixels.bgr()[at] = (byte) Math.round(0.5 * BLACK[at % 3] + 0.5 * wall[at % 3]);
    }
    pixels.mat().put(0, 0, pixels.bgr());
    Matte.Solved matte = solved(opacity, colors);
    Mat result = Composition.on(new Rgb(255, 255, 255), pixels, matte, wall(wall), arena);
    assertThat(result.get(0, 0)[0]).isBetween(140.0, 145.0);
    assertThat(result.get(0, 0)[2]).isBetween(138.0, 143.0);
  }

  private Matte.Solved solved(float[] opacity, byte[] colors) {
    Mat matrix = arena.own(new Mat(HEIGHT, WIDTH, CvType.CV_32F));
    matrix.put(0, 0, opacity);
    return new Matte.Solved(opacity, matrix, IntStream.range(0, WIDTH * HEIGHT).toArray(), colors);
  }

  private static float seenThrough(float[] opacity) {
    return opacity[60 * WIDTH + 60];
  }

  private float[] opacity(int[] wall, int[] hair, int[] middle) {
    return opacity(wall, hair, middle, (byte) 0);
  }

  private float[] opacity(int[] wall, int[] hair, int[] middle, byte place) {
    return opacity(painted(wall, hair, middle), wall, place, 22);
  }

  /**
   * @param band so near to the middle the network doubts; 36 where it never does
   */
  private float[] opacity(Pixels pixels, int[] wall, byte place, int band) {
    return opacity(pixels, wall(wall), place, band);
  }

  private float[] opacity(Pixels pixels, Wall wall) {
    return opacity(pixels, wall, (byte) 0, 22);
  }

  private float[] opacity(Pixels pixels, Wall wall, byte place, int band) {
    byte[] kinds = new byte[WIDTH * HEIGHT];
    byte[] person = new byte[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      double off = distance(i, 60, 60);
      boolean surely = off < 36 && (off > band || band == 36);
      boolean perhaps = off < 45;
      kinds[i] = surely ? Regions.PERSON : perhaps ? Regions.BAND : Regions.BACKGROUND;
      person[i] = (byte) (off < 40 ? 255 : 0);
    }
    byte[] places = new byte[kinds.length];
    Arrays.fill(places, place);
    Regions regions = Regions.of(pixels.like(kinds, arena), pixels.like(places, arena));
    Mat outline = arena.own(new Mat(HEIGHT, WIDTH, CvType.CV_8U));
    outline.put(0, 0, person);
    return Matte.solve(pixels, regions, wall, outline, arena).opacity();
  }

  /** A disc of hair with a cut from the middle to the right, 16 pixels wide. */
  private Pixels cut(int[] wall) {
    Pixels whole = painted(wall, BLACK, BLACK);
    byte[] bgr = whole.bgr();
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int row = i / WIDTH;
      if (Math.abs(row - 60) < 8 && i - row * WIDTH > 60) {
        for (int channel = 0; channel < 3; channel++) {
          bgr[i * 3 + channel] = (byte) wall[channel];
        }
      }
    }
    whole.mat().put(0, 0, bgr);
    return whole;
  }

  /** A disc of hair with two rows of wall in the middle of it. */
  private Pixels slit(int[] wall, int[] hair) {
    Pixels whole = painted(wall, hair, hair);
    byte[] bgr = whole.bgr();
    for (int y = 60; y < 62; y++) {
      for (int at = 3 * (y * WIDTH + 52); at < 3 * (y * WIDTH + 68); at++) {
        bgr[at] = (byte) wall[at % 3];
      }
    }
    whole.mat().put(0, 0, bgr);
    return whole;
  }

  private Wall wall(int[] color) {
    return wall(color, true);
  }

  private Wall wall(int[] color, boolean bare) {
    Scalar bgr = new Scalar(color[0], color[1], color[2]);
    return Wall.of(arena.own(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, bgr)), 1, bare);
  }

  /** A disc of hair with a smaller disc of something else in it. */
  private Pixels painted(int[] wall, int[] hair, int[] middle) {
    return painted(wall, hair, middle, 8);
  }

  private Pixels painted(int[] wall, int[] hair, int[] middle, int radius) {
    Random random = new Random(5);
    byte[] bgr = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      double off = distance(i, 60, 60);
      int[] color = off < radius ? middle : off < 40 ? hair : wall;
      int streak = off >= radius && off < 40 ? random.nextInt(9) - 4 : 0;
      for (int channel = 0; channel < 3; channel++) {
        bgr[i * 3 + channel] = (byte) (color[channel] + streak);
      }
    }
    Mat mat = arena.own(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3));
    mat.put(0, 0, bgr);
    return Pixels.of(mat);
  }

  private static double distance(int index, int x, int y) {
    int row = index / WIDTH;
    return Math.hypot(index - row * WIDTH - x, row - y);
  }
}
