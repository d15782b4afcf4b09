package cn.xuezhao.photolab.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFileTests {

  @TempDir private Path folder;

  @BeforeEach
  void twoPictures() throws IOException {
    Files.createFile(folder.resolve("a.jpg"));
    Files.createFile(folder.resolve("b.jpg"));
  }

  @Test
  void emptyViolationsAreAGoodPhoto() throws IOException {
    assertThat(read("file,violations\na.jpg,\n").getFirst().isGood()).isTrue();
  }

  @Test
  void violationsAreSeparatedBySemicolons() throws IOException {
    assertThat(
            read("file,violations,severity\na.jpg,head-roll; glasses-glare,\n").getFirst().faults())
        .containsExactly(
            new Fault(List.of("head-roll"), Weight.HARD),
            new Fault(List.of("glasses-glare"), Weight.SOFT));
  }

  @Test
  void oneSeverityIsForAllViolationsOfARow() throws IOException {
    assertThat(read("file,violations,severity\na.jpg,head-roll;glasses-glare,soft\n").getFirst())
        .matches(row -> !row.hasHardFault());
  }

  @Test
  void everyViolationMayHaveASeverityOfItsOwn() throws IOException {
    assertThat(
            read("file,violations,severity\na.jpg,glasses-glare;head-roll,hard;soft\n")
                .getFirst()
                .faults())
        .extracting(Fault::weight)
        .containsExactly(Weight.HARD, Weight.SOFT);
  }

  @Test
  void problemTypesOfTheGuardAreViolationsToo() throws IOException {
    assertThat(read("file,violations\na.jpg,photo-too-small\n").getFirst().hasHardFault()).isTrue();
  }

  @Test
  void alternativesAreSeparatedByAStroke() throws IOException {
    assertThat(read("file,violations\na.jpg,head-roll|glasses-glare\n").getFirst().faults())
        .containsExactly(new Fault(List.of("head-roll", "glasses-glare"), Weight.HARD));
  }

  @Test
  void aSpreadsheetsByteOrderMarkIsNoPartOfAName() throws IOException {
    assertThat(read("\uFEFFfile,violations\na.jpg,\n")).hasSize(1);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    List<Labelled> rows =
        List.of(
            new Labelled("a.jpg", List.of(), "anna"),
            new Labelled(
                "b.jpg",
                List.of(
                    new Fault(List.of("head-roll", "glasses-glare"), Weight.SOFT),
                    new Fault(List.of("?hand"), Weight.HARD)),
                "anna"));
    LabelFile.write(folder, rows);
    assertThat(LabelFile.read(folder, vocabulary())).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "file,violations\\na.jpg,\\na.jpg,\\n => line 3: a.jpg stands in line 2 already",
        "file,violations\\nc.jpg,\\n => line 2: c.jpg is not in",
        "file,violations\\na.jpg,head-rol\\n => did you mean head-roll?",
        "file,violations\\na.jpg,\\nb.jpg,unheard-of\\n => line 3: no rule is called unheard-of",
        "file,violations,severity\\na.jpg,head-roll,severe\\n => write hard, soft or nothing",
        "file,violations,severity\\na.jpg,head-roll,hard;soft\\n => 2 severities for 1 violations",
        "file,violations\\na.jpg,head-roll,glasses-glare\\n => separate violations by ;",
        "file,violations\\n,head-roll\\n => line 2: the file is not named",
        "file\\na.jpg\\n => the column violations is missing",
        "file,violations\\n => has no rows"
      })
  void saysWhichLineIsWrongAndWhatToDo(String csv, String message) {
    assertThatThrownBy(() -> read(csv.replace("\\n", "\n")))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining(message);
  }

  @Test
  void aSetWithoutLabelsIsNoSet() {
    assertThatThrownBy(() -> LabelFile.read(folder, vocabulary()))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining("labels.csv is missing; write one with the columns");
  }

  @Test
  void aFolderThatIsNotThereIsNoSet() {
    assertThatThrownBy(() -> LabelFile.read(folder.resolve("none"), vocabulary()))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining("is no folder");
  }

  private List<Labelled> read(String csv) throws IOException {
    Files.writeString(folder.resolve(LabelFile.NAME), csv);
    return LabelFile.read(folder, vocabulary());
  }

  private static Vocabulary vocabulary() {
    Map<String, Weight> weights = new LinkedHashMap<>();
    weights.put("head-roll", Weight.HARD);
    weights.put("glasses-glare", Weight.SOFT);
    return new Vocabulary(weights, Set.of("photo-too-small"));
  }
}
