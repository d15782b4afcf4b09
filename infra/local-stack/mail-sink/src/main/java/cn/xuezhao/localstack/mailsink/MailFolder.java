package cn.xuezhao.localstack.mailsink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The folder of received messages, one {@code .eml} file each, sorted by name in the order of their
 * arrival. A message appears there whole or not at all.
 */
record MailFolder(Path path, Clock clock) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  MailFolder {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + path, e);
    }
  }

  /** Returns once the message would survive the end of this process. */
  Path keep(byte[] message) throws IOException {
    String name = NAME.format(clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8);
    Path unfinished = path.resolve(name + ".part");
    try (FileChannel channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(message); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    }
    return Files.move(unfinished, path.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
  }
}
