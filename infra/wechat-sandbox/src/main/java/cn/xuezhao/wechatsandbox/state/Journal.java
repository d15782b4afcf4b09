package cn.xuezhao.wechatsandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of JSON per change, written before the change is acknowledged, so a killed sandbox wakes
 * up with what it had promised. The file is rewritten with the last value of each key at every
 * start; a line cut off by the kill is dropped, because nobody was told it had happened.
 */
public final class Journal implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Journal.class);

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, Map<String, JsonNode>> loaded = new LinkedHashMap<>();
  private final Map<String, Table<?>> tables = new LinkedHashMap<>();
  private final FileChannel file;

  public Journal(Path directory) {
    try {
      Files.createDirectories(directory);
      Path path = directory.resolve("journal.jsonl");
      if (Files.exists(path)) {
        load(Files.readAllLines(path, StandardCharsets.UTF_8));
      }
      rewrite(path);
      file = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal in " + directory, e);
    }
  }

  /** The table of this name, with everything an earlier run left in it. */
  public synchronized <T> Table<T> table(String name, Class<T> type) {
    Map<String, T> values = new LinkedHashMap<>();
    loaded
        .getOrDefault(name, Map.of())
        .forEach((key, value) -> values.put(key, json.treeToValue(value, type)));
    loaded.remove(name);
    Table<T> table = new Table<>(name, values, this);
    tables.put(name, table);
    return table;
  }

  /** Forgets everything, as if the sandbox had never run. */
  public synchronized void reset() {
    tables.values().forEach(Table::forgetAll);
    try {
      file.truncate(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void append(String table, String key, @Nullable Object value) {
    try {
      write(file, new Line(table, key, json.valueToTree(value)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private void load(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      try {
        Line line = json.readValue(lines.get(i), Line.class);
        Map<String, JsonNode> table =
            loaded.computeIfAbsent(line.table(), _ -> new LinkedHashMap<>());
        if (line.value().isNull()) {
          table.remove(line.key());
        } else {
          table.put(line.key(), line.value());
        }
      } catch (JacksonException e) {
        if (i < lines.size() - 1) {
          throw new IllegalStateException("journal line " + (i + 1) + " is damaged", e);
        }
        log.warn("dropped the last line of the journal, it was cut off");
      }
    }
  }

  private void rewrite(Path path) throws IOException {
    Path fresh = path.resolveSibling("journal.new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (var table : loaded.entrySet()) {
        for (var row : table.getValue().entrySet()) {
          write(out, new Line(table.getKey(), row.getKey(), row.getValue()));
        }
      }
      out.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(FileChannel out, Line line) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private record Line(String table, String key, JsonNode value) {}
}
