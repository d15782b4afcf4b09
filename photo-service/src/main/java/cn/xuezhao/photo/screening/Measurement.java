package cn.xuezhao.photo.screening;

import java.util.List;

/**
 * One number found in a picture, and where.
 *
 * @param name what a rule of the book refers to
 * @param value in the unit of the rule
 * @param shapes empty when it is about the whole picture
 */
public record Measurement(String name, double value, List<Shape> shapes) {

  public Measurement {
    shapes = List.copyOf(shapes);
  }
}
