package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of one JSON record per line, forced to the disk before the caller hears of it. A
 * half-written last line is what a crash leaves behind: nobody was told of it, so it is cut off at
 * the next start.
 */
final class JsonLines<T> implements AutoCloseable {
  private final JsonMapper json;
  private final FileChannel channel;

  /**
   * @param known is handed every record of the file, in order
   */
  JsonLines(JsonMapper json, Path file, Class<T> type, Consumer<T> known) throws IOException {
    this.json = json;
    Files.createDirectories(file.toAbsolutePath().getParent());
    long complete = read(file, type, known);
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(complete).position(complete);
  }

  void append(T record) {
    byte[] line = (json.writeValueAsString(record) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      channel.write(ByteBuffer.wrap(line));
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("not stored: " + record, e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private long read(Path file, Class<T> type, Consumer<T> known) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    byte[] content = Files.readAllBytes(file);
    int lineStart = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        known.accept(json.readValue(content, lineStart, i - lineStart, type));
        lineStart = i + 1;
      }
    }
    return lineStart;
  }
}
