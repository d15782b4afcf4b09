package cn.xuezhao.photo.upload;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.TypeAlias;

/** How far an upload has come. */
sealed interface UploadState {

  /**
   * Pieces are taken in.
   *
   * @param parts stored, without a gap, in order
   * @param announced being stored behind them; only one of them will stay
   */
  @TypeAlias("upload-receiving")
  record Receiving(List<Part> parts, List<Part> announced) implements UploadState {

    public Receiving {
      parts = List.copyOf(parts);
      announced = List.copyOf(announced);
    }

    static Receiving nothingYet() {
      return new Receiving(List.of(), List.of());
    }

    /** Where the next piece begins. */
    long offset() {
      return parts.isEmpty() ? 0 : parts.getLast().end();
    }

    boolean has(Part part) {
      return parts.stream().anyMatch(part::isSame);
    }

    boolean hasAnnounced(Part part) {
      return announced.stream().anyMatch(part::isSame);
    }

    Receiving announcing(Part part) {
      return new Receiving(parts, Stream.concat(announced.stream(), Stream.of(part)).toList());
    }

    /** Its rivals for the place have lost. */
    Receiving storing(Part part) {
      return new Receiving(Stream.concat(parts.stream(), Stream.of(part)).toList(), List.of());
    }
  }

  /** The photo was handed in, and is kept elsewhere or not at all. */
  @TypeAlias("upload-finished")
  record Finished() implements UploadState {}

  /** Nothing of it is left: it took too long, or its bytes were not a photo. */
  @TypeAlias("upload-gone")
  record Gone() implements UploadState {}
}
