package cn.xuezhao.photo.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * Where in the picture something is, in pixels of the upload as it is seen.
 *
 * @param kind box (two points), line (two points), polygon (three or more) or points
 * @param points x and y of each
 */
@Schema(
    description =
        "box: top left and bottom right; line: two points; polygon: three or more, closed by"
            + " itself; points: any number. Each point is x and y. A word that is not known is"
            + " drawn as points.")
@TypeAlias("finding-shape")
public record Shape(String kind, List<List<Double>> points) {

  static final String BOX = "box";
  static final String LINE = "line";
  static final String POLYGON = "polygon";

  public Shape {
    points = points.stream().map(List::copyOf).toList();
  }
}
