package cn.xuezhao.photo.decoding;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/**
 * libjpeg-turbo as the system has it, with its vector code. The one inside OpenCV was built without
 * that code; both read and write the same bits.
 */
@SuppressWarnings("restricted") // calling native code is the purpose of this class
final class TurboJpeg {

  private static final int OK = 0;
  private static final int BGR = 1;
  private static final int HALVED_COLOR = 2;
  private static final int ACCURATE = 4096;

  /** Up to here the library counts RGB, YCbCr and gray; then colors of printers. */
  private static final int LAST_OF_SCREENS = 2;

  private final SymbolLookup library =
      SymbolLookup.libraryLookup("libturbojpeg.so.0", Arena.global());
  private final NativeFunction newReader = pointer("tjInitDecompress");
  private final NativeFunction newWriter = pointer("tjInitCompress");
  private final NativeFunction end = code("tjDestroy", ADDRESS);
  private final NativeFunction free =
      NativeFunction.of(library, "tjFree", FunctionDescriptor.ofVoid(ADDRESS));

  // reader, bytes, length; width, height, subsampling, color
  private final NativeFunction header =
      code("tjDecompressHeader3", ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

  // reader, bytes, length; pixels, width, bytes of a row, height, order of colors, flags
  private final NativeFunction read =
      code(
          "tjDecompress2",
          ADDRESS,
          ADDRESS,
          JAVA_LONG,
          ADDRESS,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT);

  // writer; pixels, width, bytes of a row, height, order of colors; where to find bytes and length,
  // subsampling, quality, flags
  private final NativeFunction write =
      code(
          "tjCompress2",
          ADDRESS,
          ADDRESS,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          ADDRESS,
          ADDRESS,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT);

  private TurboJpeg() {}

  /** The library, where the system has it. */
  static Optional<TurboJpeg> installed() {
    try {
      return Optional.of(new TurboJpeg());
    } catch (IllegalArgumentException | NoSuchElementException _) {
      return Optional.empty();
    }
  }

  /**
   * A JPEG as it was stored, not turned.
   *
   * @param reduction 1, 2, 4 or 8
   * @return empty for whatever is not plainly right: the caller has another decoder to ask
   */
  Optional<Mat> decode(byte[] jpeg, int reduction, MatArena arena) {
    MemorySegment reader = (MemorySegment) newReader.call();
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment bytes = memory.allocateFrom(JAVA_BYTE, jpeg);
      return size(reader, bytes, memory)
          .map(stored -> reduced(stored, reduction, arena))
          .filter(bgr -> isRead(reader, bytes, bgr));
    } finally {
      end.call(reader);
    }
  }

  /** How large a picture is, if its colors are those of screens. */
  private Optional<Size> size(MemorySegment reader, MemorySegment bytes, Arena memory) {
    MemorySegment width = memory.allocate(JAVA_INT);
    MemorySegment height = memory.allocate(JAVA_INT);
    MemorySegment sampling = memory.allocate(JAVA_INT);
    MemorySegment color = memory.allocate(JAVA_INT);
    Object code = header.call(reader, bytes, bytes.byteSize(), width, height, sampling, color);
    return is(code) && color.get(JAVA_INT, 0) <= LAST_OF_SCREENS
        ? Optional.of(new Size(width.get(JAVA_INT, 0), height.get(JAVA_INT, 0)))
        : Optional.empty();
  }

  private static Mat reduced(Size stored, int reduction, MatArena arena) {
    int width = Math.ceilDiv((int) stored.width, reduction);
    int height = Math.ceilDiv((int) stored.height, reduction);
    return arena.own(new Mat(height, width, CvType.CV_8UC3));
  }

  private boolean isRead(MemorySegment reader, MemorySegment bytes, Mat bgr) {
    MemorySegment pixels = MemorySegment.ofAddress(bgr.dataAddr());
    int row = (int) bgr.step1(0);
    return is(
        read.call(reader, bytes, bytes.byteSize(), pixels, bgr.cols(), row, bgr.rows(), BGR, 0));
  }

  /** A baseline JPEG with halved color; its codes are fitted when the process has TJ_OPTIMIZE=1. */
  Optional<byte[]> encode(Mat bgr, int quality) {
    MemorySegment writer = (MemorySegment) newWriter.call();
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment bytes = memory.allocateFrom(ADDRESS, MemorySegment.NULL);
      MemorySegment length = memory.allocate(JAVA_LONG);
      boolean isWritten = isWritten(writer, bgr, quality, bytes, length);
      MemorySegment written = bytes.get(ADDRESS, 0);
      Optional<byte[]> jpeg =
          isWritten
              ? Optional.of(written.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE))
              : Optional.empty();
      free.call(written);
      return jpeg;
    } finally {
      end.call(writer);
    }
  }

  private boolean isWritten(
      MemorySegment writer, Mat bgr, int quality, MemorySegment bytes, MemorySegment length) {
    MemorySegment pixels = MemorySegment.ofAddress(bgr.dataAddr());
    int row = (int) bgr.step1(0);
    return is(
        write.call(
            writer,
            pixels,
            bgr.cols(),
            row,
            bgr.rows(),
            BGR,
            bytes,
            length,
            HALVED_COLOR,
            quality,
            ACCURATE));
  }

  /** The library counts a warning about damaged bytes as a failure as well. */
  private static boolean is(Object code) {
    return code.equals(OK);
  }

  private NativeFunction pointer(String name) {
    return NativeFunction.of(library, name, FunctionDescriptor.of(ADDRESS));
  }

  private NativeFunction code(String name, MemoryLayout... arguments) {
    return NativeFunction.of(library, name, FunctionDescriptor.of(JAVA_INT, arguments));
  }
}
