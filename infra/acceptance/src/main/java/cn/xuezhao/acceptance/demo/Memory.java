package cn.xuezhao.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much memory each process of the platform takes, with its children: the proportional set size,
 * in which memory shared by processes is counted once. Only Linux tells.
 */
final class Memory {

  private Memory() {}

  /** In MB by component, from the launcher's records "pid beginning folder". */
  static Map<String, Long> of(Optional<Path> processes) {
    Map<String, Long> sizes = new TreeMap<>();
    if (processes.isPresent() && Files.isDirectory(processes.get())) {
      try (Stream<Path> records = Files.list(processes.get())) {
        records.forEach(record -> sizes.put(nameOf(record), sizeOf(record)));
      } catch (IOException unreadable) {
        return Map.of();
      }
    }
    return sizes;
  }

  private static String nameOf(Path record) {
    return record.getFileName().toString().replace(".pid", "");
  }

  private static long sizeOf(Path record) {
    try {
      long pid = Long.parseLong(Files.readString(record).split(" ")[0]);
      long kilobytes =
          ProcessHandle.of(pid).stream()
              .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
              .mapToLong(process -> proportional(process.pid()))
              .sum();
      return kilobytes / 1024;
    } catch (IOException | NumberFormatException gone) {
      return 0;
    }
  }

  private static long proportional(long pid) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
      return lines.stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
