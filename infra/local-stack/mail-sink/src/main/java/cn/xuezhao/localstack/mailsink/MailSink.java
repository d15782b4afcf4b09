package cn.xuezhao.localstack.mailsink;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on the loopback interface that accepts mail for everybody and writes each message
 * to {@code XUEZHAO_DATA}. It says "accepted" only after the file is complete, so that a mail the
 * platform counts as sent can be read after a restart too.
 */
public final class MailSink implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MailSink.class);

  /** A standard photo is 40 KB; this leaves room for every attachment the platform can send. */
  private static final int LARGEST_MESSAGE = 10 * 1024 * 1024;

  /** RFC 5321: try again later. */
  private static final int INSUFFICIENT_STORAGE = 452;

  private final SMTPServer server;

  private MailSink(SMTPServer server) {
    this.server = server;
  }

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    int port = Integer.parseInt(environment.getOrDefault("SERVER_PORT", "2525"));
    Path data = Path.of(environment.getOrDefault("XUEZHAO_DATA", ".run/data/mail-sink"));

    MailSink sink = start(port, new MailFolder(data, Clock.systemUTC()));
    Runtime.getRuntime().addShutdownHook(new Thread(sink::close, "shutdown"));
    log.info("The mail sink answers at 127.0.0.1:{}", sink.port());
  }

  /** Port 0 takes a free one. */
  static MailSink start(int port, MailFolder folder) {
    SMTPServer server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("mail-sink")
            .maxMessageSize(LARGEST_MESSAGE)
            .messageHandlerFactory(_ -> new Receiving(folder))
            .build();
    server.start();
    return new MailSink(server);
  }

  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** One message on its way in. The envelope is not kept: the headers name the same people. */
  private record Receiving(MailFolder folder) implements MessageHandler {
    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) {}

    @Override
    public String data(InputStream stream) throws IOException, RejectException {
      byte[] message = stream.readAllBytes();
      try {
        Path file = folder.keep(message);
        log.info("Received {}", file.getFileName());
        return "kept as " + file.getFileName();
      } catch (IOException e) {
        log.error("Could not keep a message", e);
        throw new RejectException(INSUFFICIENT_STORAGE, "the message could not be kept");
      }
    }

    @Override
    public void done() {}
  }
}
