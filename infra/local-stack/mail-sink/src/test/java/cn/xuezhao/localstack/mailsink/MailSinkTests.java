package cn.xuezhao.localstack.mailsink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.client.SMTPException;
import org.subethamail.smtp.client.SmartClient;

class MailSinkTests {
  private static final String MESSAGE =
      """
      From: noreply@xuezhao.example\r
      To: student@example.edu\r
      Subject: =?UTF-8?B?54Wn54mH?=\r
      Content-Type: text/plain; charset=UTF-8\r
      Content-Transfer-Encoding: 8bit\r
      \r
      您的证件照已通过审核。\r
      .a line that begins with a dot\r
      """;

  @TempDir Path folder;
  private MailSink sink;

  @BeforeEach
  void start() {
    sink = MailSink.start(0, new MailFolder(folder, Clock.systemUTC()));
  }

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void keepsMessageAsFileWordForWord() throws IOException {
    send(MESSAGE);

    assertThat(files()).singleElement().asString().endsWith(".eml");
    assertThat(Files.readString(files().getFirst())).endsWith(MESSAGE);
  }

  @Test
  void keepsOneFilePerMessageInTheOrderOfArrival() throws IOException {
    for (int i = 1; i <= 3; i++) {
      send(MESSAGE + "message " + i + "\r\n");
    }

    assertThat(files())
        .extracting(file -> Files.readString(file).strip().lines().toList().getLast())
        .containsExactly("message 1", "message 2", "message 3");
  }

  @Test
  void keepsMessagesWhenItRestarts() throws IOException {
    send(MESSAGE);
    sink.close();
    sink = MailSink.start(0, new MailFolder(folder, Clock.systemUTC()));
    send(MESSAGE);

    assertThat(files()).hasSize(2);
  }

  @Test
  void doesNotConfirmMessageThatItCouldNotKeep() throws IOException {
    Files.delete(folder);

    assertThatThrownBy(() -> send(MESSAGE)).isInstanceOf(SMTPException.class);
  }

  @Test
  void showsNoHalfMessageWhenTheSenderDisappears() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
      String half =
          "HELO a\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\nSubject: x\r\n";
      socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }

    assertThat(files()).noneMatch(file -> file.toString().endsWith(".eml"));
  }

  private void send(String message) throws IOException {
    SmartClient client = SmartClient.createAndConnect("127.0.0.1", sink.port(), "test");
    try {
      client.from("noreply@xuezhao.example");
      client.to("student@example.edu");
      client.dataStart();
      byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
      client.dataWrite(bytes, bytes.length);
      client.dataEnd();
    } finally {
      client.quit();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
