package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void leavesNoColorOfTheWallInAHalfTransparentPixel() {
    int[] wall = {40, 40, 200};
    Pixels pixels = painted(wall, BLACK, BLACK);
    float[] colors = new float[pixels.bgr().length];
    for (int at = 0; at < colors.length; at++) {
      colors[at] = BLACK[at % 3];
    }
    float[] opacity = new float[WIDTH * HEIGHT];
    Arrays.fill(opacity, 0.5f);
    for (int at = 0; at < pixels.bgr().length; at++) {
      pixels.bgr()[at] = 0.5f * BLACK[at % 3] + 0.5f * wall[at % 3];
    }
    Pixels result =
        Composition.on(
            new Rgb(255, 255, 255), pixels, new Matte.Solved(opacity, colors), wall(wall));
    assertThat(result.bgr()[0]).isBetween(140f, 145f);
    assertThat(result.bgr()[2]).isBetween(138f, 143f);
  }

  private static float seenThrough(float[] opacity) {
    return opacity[60 * WIDTH + 60];
  }

  private float[] opacity(int[] wall, int[] hair, int[] middle) {
    return opacity(wall, hair, middle, (byte) 0);
  }

  private float[] opacity(int[] wall, int[] hair, int[] middle, byte place) {
    Pixels pixels = painted(wall, hair, middle);
    byte[] kinds = new byte[WIDTH * HEIGHT];
    float[] person = new float[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      double off = distance(i, 60, 60);
      boolean surely = off > 22 && off < 36;
      boolean perhaps = off < 45;
      kinds[i] = surely ? Regions.PERSON : perhaps ? Regions.BAND : Regions.BACKGROUND;
      person[i] = off < 40 ? 1 : 0;
    }
    byte[] places = new byte[kinds.length];
    Arrays.fill(places, place);
    Regions regions = new Regions(WIDTH, HEIGHT, kinds, places);
    return Matte.solve(pixels, regions, wall(wall), person, arena).opacity();
  }

  private static Wall wall(int[] color) {
    float[] bgr = new float[WIDTH * HEIGHT * 3];
    for (int at = 0; at < bgr.length; at++) {
      bgr[at] = color[at % 3];
    }
    return new Wall(bgr, 1);
  }

  /** A disc of hair with a smaller disc of something else in it. */
  private static Pixels painted(int[] wall, int[] hair, int[] middle) {
    Random random = new Random(5);
    float[] bgr = new float[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      double off = distance(i, 60, 60);
      int[] color = off < 8 ? middle : off < 40 ? hair : wall;
      int streak = off >= 8 && off < 40 ? random.nextInt(9) - 4 : 0;
      for (int channel = 0; channel < 3; channel++) {
        bgr[i * 3 + channel] = color[channel] + streak;
      }
    }
    return new Pixels(WIDTH, HEIGHT, bgr);
  }

  private static double distance(int index, int x, int y) {
    int row = index / WIDTH;
    return Math.hypot(index - row * WIDTH - x, row - y);
  }
}
