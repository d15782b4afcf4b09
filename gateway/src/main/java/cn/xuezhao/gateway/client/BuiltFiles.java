package cn.xuezhao.gateway.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of one build. They are looked up at every request, because a build may replace them
 * while the gateway runs; nothing outside the folder is ever found, whatever a link in it says.
 */
final class BuiltFiles {

  private static final String INDEX = "index.html";

  private static final Pattern PLAIN =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*");

  private final Path folder;

  BuiltFiles(Path folder) {
    this.folder = folder;
  }

  boolean isThere() {
    return Files.isRegularFile(folder.resolve(INDEX));
  }

  Path index() {
    return folder.resolve(INDEX);
  }

  /**
   * @param name relative to the folder, with slashes
   */
  Optional<Path> find(String name) {
    if (!PLAIN.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(name);
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Changes whenever a build has written the file. */
  static String tag(Path file) throws IOException {
    return "%x-%x".formatted(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
  }
}
