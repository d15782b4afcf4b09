package cn.xuezhao.photo.screening;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a child read from a picture: numbers, not judgments, and the standard photo as it would be.
 *
 * @param width of the upload as it is seen
 * @param height of the upload as it is seen
 * @param preview the standard photo, null when there is nobody to make one of
 * @param failures what the self-check of the preview found
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
public record Reading(
    int width,
    int height,
    List<Measurement> measurements,
    byte @Nullable [] preview,
    List<String> failures) {

  public Reading {
    measurements = List.copyOf(measurements);
    failures = List.copyOf(failures);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(width);
    out.writeInt(height);
    out.writeInt(measurements.size());
    for (Measurement measurement : measurements) {
      write(measurement, out);
    }
    out.writeInt(preview == null ? -1 : preview.length);
    if (preview != null) {
      out.write(preview);
    }
    out.writeInt(failures.size());
    for (String failure : failures) {
      out.writeUTF(failure);
    }
  }

  static Reading read(DataInput in) throws IOException {
    int width = in.readInt();
    int height = in.readInt();
    int count = in.readInt();
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      measurements.add(measurement(in));
    }
    int length = in.readInt();
    byte[] preview = null;
    if (length >= 0) {
      preview = new byte[length];
      in.readFully(preview);
    }
    int failed = in.readInt();
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < failed; i++) {
      failures.add(in.readUTF());
    }
    return new Reading(width, height, measurements, preview, failures);
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
