package cn.xuezhao.photo.screening;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a child read from a picture: numbers, not judgments, and what it made of it.
 *
 * @param width of the upload as it is seen
 * @param height of the upload as it is seen
 */
record Reading(int width, int height, List<Measurement> measurements, Rendered rendered) {

  Reading {
    measurements = List.copyOf(measurements);
  }

  /** With what else was found out. */
  Reading and(List<Measurement> more) {
    List<Measurement> all = new ArrayList<>(measurements);
    all.addAll(more);
    return new Reading(width, height, all, rendered);
  }

  Optional<Double> value(String name) {
    return measurements.stream()
        .filter(one -> one.name().equals(name))
        .map(Measurement::value)
        .findFirst();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(width);
    out.writeInt(height);
    out.writeInt(measurements.size());
    for (Measurement measurement : measurements) {
      write(measurement, out);
    }
    rendered.write(out);
  }

  static Reading read(DataInput in) throws IOException {
    int width = in.readInt();
    int height = in.readInt();
    int count = in.readInt();
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      measurements.add(measurement(in));
    }
    return new Reading(width, height, measurements, Rendered.read(in));
  }

  private static void write(Measurement measurement, DataOutput out) throws IOException {
    out.writeUTF(measurement.name());
    out.writeDouble(measurement.value());
    out.writeInt(measurement.shapes().size());
    for (Shape shape : measurement.shapes()) {
      out.writeUTF(shape.kind());
      out.writeInt(shape.points().size());
      for (List<Double> point : shape.points()) {
        out.writeDouble(point.get(0));
        out.writeDouble(point.get(1));
      }
    }
  }

  private static Measurement measurement(DataInput in) throws IOException {
    String name = in.readUTF();
    double value = in.readDouble();
    int count = in.readInt();
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String kind = in.readUTF();
      int length = in.readInt();
      List<List<Double>> points = new ArrayList<>();
      for (int p = 0; p < length; p++) {
        points.add(List.of(in.readDouble(), in.readDouble()));
      }
      shapes.add(new Shape(kind, points));
    }
    return new Measurement(name, value, shapes);
  }
}
