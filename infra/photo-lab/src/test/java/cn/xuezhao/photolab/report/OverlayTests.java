package cn.xuezhao.photolab.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Limit;
import cn.xuezhao.photo.screening.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTests {

  @Test
  void drawsInThePixelsOfTheUpload() {
    assertThat(Overlay.of(List.of(finding(shape("line", 1, 2, 30, 40)))))
        .startsWith("<svg viewBox=\"0 0 3000 4000\"");
  }

  @Test
  void aBoxIsDrawnFromItsTwoCorners() {
    assertThat(Overlay.shape(shape("box", 10, 20, 110, 70)))
        .isEqualTo("<rect x=\"10.0\" y=\"20.0\" width=\"100.0\" height=\"50.0\"/>");
  }

  @Test
  void aLineIsOpenAndAPolygonIsClosed() {
    assertThat(Overlay.shape(shape("line", 1, 2, 3, 4)))
        .isEqualTo("<polyline points=\"1.0,2.0 3.0,4.0\"/>");
    assertThat(Overlay.shape(shape("polygon", 1, 2, 3, 4, 5, 6)))
        .isEqualTo("<polygon points=\"1.0,2.0 3.0,4.0 5.0,6.0\"/>");
  }

  @Test
  void anUnknownKindIsDrawnAsPoints() {
    assertThat(Overlay.shape(shape("spiral", 1, 2, 3, 4)))
        .isEqualTo(
            "<circle cx=\"1.0\" cy=\"2.0\" r=\"4\"/><circle cx=\"3.0\" cy=\"4.0\" r=\"4\"/>");
  }

  @Test
  void everyDrawingSaysWhichRuleItIsOf() {
    assertThat(Overlay.of(List.of(finding(shape("line", 1, 2, 3, 4)))))
        .contains("<g class=\"hard\"><title>head-roll</title>");
  }

  @Test
  void whatHasNoPlaceIsNotDrawn() {
    assertThat(Overlay.of(List.of(finding()))).isEmpty();
  }

  private static Shape shape(String kind, double... xy) {
    List<List<Double>> points = new java.util.ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      points.add(List.of(xy[i], xy[i + 1]));
    }
    return new Shape(kind, points);
  }

  private static Finding finding(Shape... shapes) {
    return new Finding(
        "head-roll",
        "clause",
        "hard",
        12.0,
        "deg",
        new Limit(null, 8.0),
        0.98,
        "hold-head-upright",
        new Finding.Geometry(3000, 4000, List.of(shapes)),
        null);
  }
}
