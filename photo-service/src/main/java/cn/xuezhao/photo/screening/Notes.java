package cn.xuezhao.photo.screening;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Point;

/**
 * Collects measurements and turns places of the decoded picture into places of the upload, which
 * may be several times as large.
 */
final class Notes {

  private final double scale;
  private final List<Measurement> measurements = new ArrayList<>();

  Notes(double scale) {
    this.scale = scale;
  }

  void add(String name, double value, Shape... shapes) {
    measurements.add(new Measurement(name, value, List.of(shapes)));
  }

  List<Measurement> all() {
    return List.copyOf(measurements);
  }

  Shape box(Point one, Point other) {
    return shape(
        Shape.BOX,
        new Point(Math.min(one.x, other.x), Math.min(one.y, other.y)),
        new Point(Math.max(one.x, other.x), Math.max(one.y, other.y)));
  }

  Shape line(Point one, Point other) {
    return shape(Shape.LINE, one, other);
  }

  Shape polygon(Point... points) {
    return shape(Shape.POLYGON, points);
  }

  private Shape shape(String kind, Point... points) {
    List<List<Double>> scaled = new ArrayList<>();
    for (Point point : points) {
      scaled.add(List.of(tenth(point.x * scale), tenth(point.y * scale)));
    }
    return new Shape(kind, scaled);
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
