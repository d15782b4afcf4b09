package cn.xuezhao.photo.decoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads how much memory a process occupies, as Linux tells it. */
final class ProcessMemory {

  private static final String RESIDENT = "VmRSS:";

  private ProcessMemory() {}

  /** Resident bytes, or 0 when the process has ended or the system has no {@code /proc}. */
  static long residentBytes(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      return Files.exists(status) ? resident(Files.readAllLines(status)) : 0;
    } catch (IOException _) {
      // It ended between the two calls.
      return 0;
    }
  }

  private static long resident(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(RESIDENT))
        .map(line -> line.substring(RESIDENT.length()).replace("kB", "").strip())
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
        .findFirst()
        .orElse(0);
  }
}
