package cn.xuezhao.acceptance.people;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The mailbox of one person: what the platform sent to that address. */
public record Mailbox(String address) {

  /** Waits for a mail with a photo attached and gives the photo. */
  public byte[] awaitPhoto() {
    Awaitility.await("a mail with the photo to " + address)
        .atMost(Duration.ofSeconds(30))
        .until(() -> photo().isPresent());
    return photo().orElseThrow();
  }

  private Optional<byte[]> photo() {
    try (Stream<Path> files = Files.walk(Platform.mails())) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .flatMap(file -> photoIn(file).stream())
          .findFirst();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<byte[]> photoIn(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), stream);
      return isMine(mail) && mail.getContent() instanceof Multipart parts
          ? photoIn(parts)
          : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (MessagingException broken) {
      throw new AssertionError("not a mail: " + file, broken);
    }
  }

  private boolean isMine(MimeMessage mail) throws MessagingException {
    return Stream.of(mail.getRecipients(Message.RecipientType.TO))
        .anyMatch(recipient -> recipient.toString().contains(address));
  }

  private static Optional<byte[]> photoIn(Multipart parts) throws MessagingException, IOException {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("image/jpeg")) {
        return Optional.of(part.getInputStream().readAllBytes());
      }
    }
    return Optional.empty();
  }
}
