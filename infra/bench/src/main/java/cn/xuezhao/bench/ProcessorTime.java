package cn.xuezhao.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Processor time as the kernel counts it, to the microsecond: on a shared machine the clock on the
 * wall measures the neighbors. Java tells it in hundredths of a second only, and not at all of a
 * process that has ended.
 */
final class ProcessorTime {

  private static final int OWN = 0;
  private static final int ENDED_CHILDREN = -1;
  private static final int STRUCTURE_BYTES = 256;
  private static final MethodHandle GETRUSAGE = getrusage();

  private ProcessorTime() {}

  /** Of this process with all its threads, in nanoseconds. */
  static long own() {
    return read(OWN);
  }

  /** Of all children that have ended, in nanoseconds. */
  static long endedChildren() {
    return read(ENDED_CHILDREN);
  }

  /** The structure begins with user and system time, each as seconds and microseconds. */
  private static long read(int who) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(STRUCTURE_BYTES, Long.BYTES);
      int failed = (int) GETRUSAGE.invokeExact(who, usage);
      if (failed != 0) {
        throw new IllegalStateException("getrusage: " + failed);
      }
      long seconds =
          usage.getAtIndex(ValueLayout.JAVA_LONG, 0) + usage.getAtIndex(ValueLayout.JAVA_LONG, 2);
      long micros =
          usage.getAtIndex(ValueLayout.JAVA_LONG, 1) + usage.getAtIndex(ValueLayout.JAVA_LONG, 3);
      return seconds * 1_000_000_000 + micros * 1000;
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings("restricted") // one function of the C library
  private static MethodHandle getrusage() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("getrusage"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }
}
