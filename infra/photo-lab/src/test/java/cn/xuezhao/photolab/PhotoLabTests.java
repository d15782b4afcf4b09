package cn.xuezhao.photolab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xuezhao.photolab.sets.SetRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types, from the portraits to the report. */
class PhotoLabTests {

  @TempDir private Path folder;

  @Test
  void anUnknownOptionIsNotOverlooked() {
    assertThatThrownBy(() -> run("--sett", "x"))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining("unknown option --sett");
  }

  @Test
  void anOptionWithoutItsValueIsNotGuessed() {
    assertThatThrownBy(() -> run("--set"))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining("--set needs a value");
  }

  @Test
  void aBackgroundThatIsNoColorIsRefused() throws IOException {
    Files.createFile(folder.resolve("a.jpg"));
    Files.writeString(folder.resolve("labels.csv"), "file,violations\na.jpg,\n");
    assertThatThrownBy(() -> run("--set", folder.toString(), "--background", "sky"))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining("red,green,blue");
  }

  @Test
  void portraitsHaveToBeSomewhere() {
    assertThatThrownBy(() -> run("--make", folder.toString(), "--from", "nowhere"))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining("nowhere is no folder");
  }

  @Test
  void makesASetAndMeasuresTheScreeningOnIt() throws IOException, InterruptedException {
    Path portraits = portraits();
    Path set = folder.resolve("set");
    assertThat(
            run(
                "--make",
                set.toString(),
                "--from",
                portraits.toString(),
                "--good",
                "2",
                "--kinds",
                "3"))
        .contains("6 pictures of 1 portraits");
    assertThat(set.resolve("man-rolled.jpg")).isRegularFile();
    Files.write(set.resolve("text.jpg"), "no picture".getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        set.resolve("labels.csv"),
        Files.readString(set.resolve("labels.csv")) + "text.jpg,photo-not-an-image,hard,text\n");

    String told = run("--set", set.toString(), "--report", folder.toString(), "--refit");

    assertThat(told)
        .contains("| head-roll | 2 | 100.0 %")
        .contains("| photo-not-an-image | 1 | 100.0 %")
        .contains("good photos that were refused                   0.0 %")
        .contains("0 limits compared");
    assertThat(folder.resolve("set.html"))
        .content()
        .contains("<h2>man-rolled.jpg</h2>")
        .contains("<title>head-roll</title>")
        .contains("data:image/jpeg;base64,");
  }

  /** 13 alterations and the mirror of a portrait are the same photo (G-4). */
  @Test
  void saysWhatIsRecognizedAsTheSamePhoto() throws IOException, InterruptedException {
    String told = run("--duplicates", "--from", portraits().toString());

    assertThat(told).contains("1 portraits").doesNotContain("missed");
    assertThat(told.lines().filter(line -> line.contains("(20.7 to 100.0; 1 of 1)"))).hasSize(14);
  }

  /** Only the good one: the others of the folder are made for other tests. */
  private Path portraits() throws IOException {
    String from = System.getenv("XUEZHAO_PORTRAITS");
    assumeTrue(
        from != null && Files.isRegularFile(Path.of(from, "portrait.jpg")),
        "no portraits: ./xuezhao test prepares them and sets XUEZHAO_PORTRAITS");
    Path portraits = Files.createDirectory(folder.resolve("portraits"));
    Files.copy(Path.of(String.valueOf(from), "portrait.jpg"), portraits.resolve("man.jpg"));
    return portraits;
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(Stream.of("--work", "target/natives"), Stream.of(arguments))
            .toArray(String[]::new);
    new Session(Options.parse(all), new PrintStream(out, true, StandardCharsets.UTF_8)).run();
    return out.toString(StandardCharsets.UTF_8);
  }
}
