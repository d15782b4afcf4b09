package cn.xuezhao.photo.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in a child, the service goes on and the next picture is worked on. */
class DecoderPoolTests {

  private static final byte[] PICTURE = "any bytes".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOTHING = {};

  private static DecoderPool pool;

  @BeforeAll
  static void start() {
    pool = new DecoderPool(settings(1, 5), new DecoderPool.WarmUp(0, NOTHING, NOTHING));
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void answersWithWhatTheWorkWrote() throws IOException {
    assertThat(pool.run(HostileProcess.ECHO, NOTHING, PICTURE).readAllBytes()).isEqualTo(PICTURE);
  }

  @Test
  void readsThePictureFromItsFile() throws IOException {
    Path file = Files.createTempFile("picture", ".bin");
    byte[] large = new byte[3 << 20];
    large[12345] = 7;
    Files.write(file, large);
    assertThat(pool.run(HostileProcess.ECHO, NOTHING, file).readAllBytes()).isEqualTo(large);
    Files.delete(file);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        HostileProcess.LOOP,
        HostileProcess.EXIT,
        HostileProcess.FILL_HEAP,
        HostileProcess.FILL_NATIVE_MEMORY
      })
  void replacesAChildThatAPictureHasBroken(int kind) throws IOException {
    assertThatThrownBy(() -> pool.run(kind, NOTHING, PICTURE))
        .isInstanceOf(PictureTooExpensive.class);
    assertThat(pool.run(HostileProcess.ECHO, NOTHING, PICTURE).readAllBytes()).isEqualTo(PICTURE);
  }

  @Test
  void outputOfALibraryDoesNotSpoilTheNextAnswer() {
    // Java's own standard output; the protocol writes to the file descriptor behind it.
    try {
      pool.run(HostileProcess.CHATTER, NOTHING, PICTURE).close();
    } catch (PictureTooExpensive | IOException _) {
      // Given up is as good as answered: the text must never be taken for an answer.
    }
    assertThat(echo()).isEqualTo(PICTURE);
  }

  @Test
  void tellsAPictureThatIsNoneFromAFaultOfOurs() {
    assertThatThrownBy(() -> pool.run(HostileProcess.UNDECODABLE, NOTHING, PICTURE))
        .isInstanceOf(UndecodablePicture.class);
    assertThatThrownBy(() -> pool.run(HostileProcess.BREAK, NOTHING, PICTURE))
        .isInstanceOf(WorkFailed.class)
        .hasMessageContaining("assertion failed");
    assertThat(echo()).isEqualTo(PICTURE);
  }

  @Test
  void turnsAwayWhoComesWhenTheQueueIsFull() {
    try (DecoderPool small =
        new DecoderPool(settings(1, 1), new DecoderPool.WarmUp(0, NOTHING, NOTHING))) {
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(small::ready);
      CompletableFuture<?>[] busy = new CompletableFuture<?>[6];
      for (int i = 0; i < busy.length; i++) {
        busy[i] =
            CompletableFuture.runAsync(
                () -> small.run(HostileProcess.LOOP, NOTHING, PICTURE), Thread::startVirtualThread);
      }
      assertThat(busy)
          .anySatisfy(
              waiting -> assertThatThrownBy(waiting::join).hasCauseInstanceOf(DecodersBusy.class));
    }
  }

  @Test
  void childLeavesWhenItsServiceIsGone() throws IOException {
    DecoderProcess child = DecoderProcess.start(settings(1, 1));
    assertThat(child.alive()).isTrue();
    child.retire();
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !child.alive());
    assertThat(child.killedFor()).isEmpty();
  }

  private static byte[] echo() {
    try {
      return pool.run(HostileProcess.ECHO, NOTHING, PICTURE).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static DecoderSettings settings(int children, int queue) {
    return new DecoderSettings(
        children,
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        700L << 20,
        600L << 20,
        queue,
        Duration.ofSeconds(60),
        Path.of("target", "natives"),
        HostileProcess.class.getName());
  }
}
