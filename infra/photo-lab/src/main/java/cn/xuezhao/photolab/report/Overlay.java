package cn.xuezhao.photolab.report;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The places of findings as a drawing over the picture, in the pixels of the upload; the page
 * scales it together with the thumbnail.
 */
final class Overlay {

  private Overlay() {}

  /** Empty when no finding has a place. */
  static String of(List<Finding> findings) {
    List<Finding> placed =
        findings.stream().filter(finding -> !finding.geometry().shapes().isEmpty()).toList();
    if (placed.isEmpty()) {
      return "";
    }
    Finding.Geometry picture = placed.getFirst().geometry();
    return "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">%s</svg>"
        .formatted(
            picture.width(),
            picture.height(),
            placed.stream().map(Overlay::drawn).collect(Collectors.joining()));
  }

  private static String drawn(Finding finding) {
    return finding.geometry().shapes().stream()
        .map(Overlay::shape)
        .collect(
            Collectors.joining(
                "",
                "<g class=\"%s\"><title>%s</title>".formatted(finding.severity(), finding.rule()),
                "</g>"));
  }

  /** An unknown kind is drawn as points, as the contract of findings says. */
  static String shape(Shape shape) {
    List<List<Double>> points = shape.points();
    return switch (shape.kind()) {
      case "box" -> box(points.get(0), points.get(1));
      case "line" -> "<polyline points=\"%s\"/>".formatted(list(points));
      case "polygon" -> "<polygon points=\"%s\"/>".formatted(list(points));
      default ->
          points.stream()
              .map(p -> "<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>".formatted(n(p.get(0)), n(p.get(1))))
              .collect(Collectors.joining());
    };
  }

  private static String box(List<Double> from, List<Double> to) {
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
        .formatted(
            n(from.get(0)),
            n(from.get(1)),
            n(Math.max(0, to.get(0) - from.get(0))),
            n(Math.max(0, to.get(1) - from.get(1))));
  }

  private static String list(List<List<Double>> points) {
    return points.stream()
        .map(p -> n(p.get(0)) + "," + n(p.get(1)))
        .collect(Collectors.joining(" "));
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
