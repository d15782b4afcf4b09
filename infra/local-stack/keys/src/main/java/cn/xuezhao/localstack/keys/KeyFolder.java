package cn.xuezhao.localstack.keys;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A folder of secrets that only its owner can read. What exists is never changed, because data was
 * encrypted and tokens were signed with it; only what is missing is added.
 */
record KeyFolder(Path path) {

  KeyFolder {
    createPrivately(path);
  }

  KeyFolder in(String name) {
    return new KeyFolder(path.resolve(name));
  }

  boolean has(String file) {
    return Files.exists(path.resolve(file));
  }

  String read(String file) throws IOException {
    return Files.readString(path.resolve(file));
  }

  void addFile(String file, Supplier<String> content) throws IOException {
    if (!has(file)) {
      write(file, content.get());
    }
  }

  /** Adds the names that the properties file does not have yet. */
  void addProperties(String file, Map<String, Supplier<String>> wanted) throws IOException {
    Properties present = new Properties();
    if (has(file)) {
      try (Reader reader = Files.newBufferedReader(path.resolve(file))) {
        present.load(reader);
      }
    }
    if (present.keySet().containsAll(wanted.keySet())) {
      return;
    }
    Map<String, String> all = new LinkedHashMap<>();
    present.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> all.put(name, present.getProperty(name)));
    wanted.forEach((name, value) -> all.computeIfAbsent(name, _ -> value.get()));
    write(
        file,
        all.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  /** Complete or not at all: a half-written key would be kept for ever. */
  void write(String file, String content) throws IOException {
    Path target = path.resolve(file);
    Path unfinished = path.resolve(file + ".part");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, content);
    Files.move(
        unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void createPrivately(Path folder) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folder, e);
    }
  }
}
