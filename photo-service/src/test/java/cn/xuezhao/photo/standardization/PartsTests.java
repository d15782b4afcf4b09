package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTests {

  private static final float HALF = 0.5f;

  @Test
  void what_has_a_side_in_common_is_one_part() {
    Drawing drawing =
        new Drawing(
            """
            o.o
            o.o
            ooo
            """);

    assertThat(drawing.part(0, 0)).isEqualTo(drawing.part(2, 0));
  }

  @Test
  void a_corner_in_common_joins_nothing() {
    Drawing drawing =
        new Drawing(
            """
            o..
            .o.
            ...
            """);

    assertThat(drawing.part(0, 0)).isNotEqualTo(drawing.part(1, 1));
  }

  @Test
  void the_end_of_a_row_does_not_touch_the_beginning_of_the_next() {
    Drawing drawing =
        new Drawing(
            """
            ..o
            o..
            ...
            """);

    assertThat(drawing.part(2, 0)).isNotEqualTo(drawing.part(0, 1));
  }

  @Test
  void a_part_is_open_where_it_goes_on_outside_the_members() {
    Drawing drawing =
        new Drawing(
            """
            ooO
            ...
            o..
            """);

    assertThat(drawing.isOpen(0, 0)).isTrue();
    assertThat(drawing.isOpen(0, 2)).isFalse();
  }

  @Test
  void nothing_goes_on_around_the_edge_of_the_frame() {
    Drawing drawing =
        new Drawing(
            """
            ..O
            o..
            ...
            """);

    assertThat(drawing.isOpen(0, 1)).isFalse();
  }

  /** Letters are on the members' side of the threshold; the large ones are no members. */
  private static final class Drawing {

    private final int width;
    private final Parts parts;

    Drawing(String rows) {
      width = rows.indexOf('\n');
      String cells = rows.replace("\n", "");
      float[] opacity = new float[cells.length()];
      IntStream.range(0, opacity.length).forEach(i -> opacity[i] = cells.charAt(i) == '.' ? 0 : 1);
      int[] members =
          IntStream.range(0, opacity.length).filter(i -> cells.charAt(i) == 'o').toArray();
      parts = Parts.above(HALF, members, opacity, width);
    }

    int part(int x, int y) {
      return parts.part(y * width + x);
    }

    boolean isOpen(int x, int y) {
      return parts.isOpen(part(x, y));
    }
  }
}
