package cn.xuezhao.photo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaceTableTests {

  private final FaceTable table = new FaceTable();

  @Test
  void findsAFaceByItsPositionHoweverManyThereAre() {
    for (long number = 1; number <= 40_000; number++) {
      table.add(Fingerprints.of(number).face().plain());
    }
    for (long number : new long[] {1, 16_384, 16_385, 32_768, 40_000}) {
      assertThat(table.near(Fingerprints.of(number).face(), 40)).containsExactly(number);
    }
    assertThat(table.last()).isEqualTo(40_000);
  }

  @Test
  void findsWhatDiffersInAsManyBitsAsAskedAndNotMore() {
    Fingerprint seen = Fingerprints.of(1);
    table.add(Fingerprints.flipped(seen.face().plain(), 60));
    assertThat(table.near(seen.face(), 60)).containsExactly(1L);
    assertThat(table.near(seen.face(), 59)).isEmpty();
  }

  @Test
  void findsTheMirrorImage() {
    table.add(Fingerprints.of(1).face().plain());
    assertThat(table.near(Fingerprints.mirrored(Fingerprints.of(1)).face(), 0)).containsExactly(1L);
  }

  @Test
  void findsNothingAtAPlaceThatIsKeptFree() {
    table.addNothing();
    table.add(Fingerprints.of(2).face().plain());
    assertThat(table.near(Fingerprints.of(1).face(), 60)).isEmpty();
    assertThat(table.near(Fingerprints.of(2).face(), 0)).containsExactly(2L);
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(table.near(Fingerprints.of(1).face(), 255)).isEmpty();
  }
}
