package cn.xuezhao.kit.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The working tree the tests run in. Gates read contracts and sources as they lie there, not as
 * they were last installed, so that a change and its check meet in one run.
 */
final class Repository {

  private Repository() {}

  /** The folder that has {@code infra/contracts}, from the working directory upwards. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isDirectory(folder.resolve("infra/contracts/events"))) {
        return folder;
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException(
        "infra/contracts: not found from the working directory upwards");
  }

  /** The module under test; surefire makes its folder the working directory. */
  static Path module() {
    return Path.of("").toAbsolutePath();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " cannot be read", failure);
    }
  }

  /** Files below a folder whose name ends so, sorted; none when there is no such folder. */
  static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(folder + " cannot be read", failure);
    }
  }
}
