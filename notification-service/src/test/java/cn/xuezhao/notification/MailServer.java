package cn.xuezhao.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it gets and misbehaves when told to. */
public final class MailServer {

  /** How the next mails are answered. */
  enum Mood {
    FRIENDLY,
    /** 550: no such mailbox. */
    KNOWS_NOBODY,
    /** 452: not now. */
    FULL,
    /** Takes the mail and says nothing. */
    SILENT
  }

  private final List<MimeMessage> received = new CopyOnWriteArrayList<>();
  private final int port = freePort();
  private volatile Mood mood = Mood.FRIENDLY;
  private SMTPServer server;

  MailServer() {
    comeBack();
  }

  int port() {
    return port;
  }

  void is(Mood next) {
    mood = next;
  }

  void goAway() {
    server.stop();
  }

  void comeBack() {
    server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(_ -> new Receiving())
            .build();
    server.start();
  }

  List<MimeMessage> to(String address) {
    return received.stream().filter(mail -> isTo(mail, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).contains(address);
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Receiving implements MessageHandler {

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      if (mood == Mood.KNOWS_NOBODY) {
        throw new RejectException(550, "no such mailbox");
      }
      if (mood == Mood.FULL) {
        throw new RejectException(452, "mailbox full");
      }
    }

    @Override
    public String data(InputStream stream) throws IOException {
      try {
        byte[] bytes = stream.readAllBytes();
        received.add(
            new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        if (mood == Mood.SILENT) {
          // Longer than anybody waits: the mail is here, the answer never comes.
          new CountDownLatch(1).await(2, TimeUnit.SECONDS);
        }
        return "kept";
      } catch (MessagingException broken) {
        throw new IOException(broken);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return "stopped";
      }
    }

    @Override
    public void done() {}
  }
}
