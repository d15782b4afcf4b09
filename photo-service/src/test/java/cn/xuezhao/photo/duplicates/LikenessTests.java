package cn.xuezhao.photo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0, SAME_PHOTO",
    "40, 130, SAME_PHOTO",
    "41, 10, SAME_PHOTO",
    "41, 11, MAYBE_SAME_PHOTO",
    "60, 10, SAME_PHOTO",
    "60, 130, MAYBE_SAME_PHOTO",
    "61, 0, DIFFERENT",
    "120, 126, DIFFERENT"
  })
  void judgesByFaceAndThenByFrame(int face, int frame, Likeness likeness) {
    assertThat(Likeness.of(face, frame)).isEqualTo(likeness);
  }

  @Test
  void theMirrorImageIsTheSamePhoto() {
    Fingerprint photo = Fingerprints.of(1);
    Fingerprint mirrored = Fingerprints.mirrored(photo);
    assertThat(mirrored.likenessTo(photo)).isEqualTo(Likeness.SAME_PHOTO);
    assertThat(mirrored.isMirrorOf(photo)).isTrue();
    assertThat(photo.isMirrorOf(photo)).isFalse();
  }

  @Test
  void anotherShotIsAnotherPhoto() {
    assertThat(Fingerprints.of(1).likenessTo(Fingerprints.of(2))).isEqualTo(Likeness.DIFFERENT);
    assertThat(Fingerprints.cut(Fingerprints.of(1), 72).likenessTo(Fingerprints.of(1)))
        .isEqualTo(Likeness.DIFFERENT);
  }
}
