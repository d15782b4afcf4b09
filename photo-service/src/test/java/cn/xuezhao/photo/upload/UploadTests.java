package cn.xuezhao.photo.upload;

import static cn.xuezhao.photo.upload.Uploads.CONTENT;
import static cn.xuezhao.photo.upload.Uploads.LATER;
import static cn.xuezhao.photo.upload.Uploads.NOON;
import static cn.xuezhao.photo.upload.Uploads.SIZE;
import static cn.xuezhao.photo.upload.Uploads.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.NotFound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadTests {

  @Test
  void countsAPieceOnlyWhenItIsStored() {
    Upload announced = Uploads.begun().announce(piece(0), NOON).next();
    assertThat(announced.offset()).isZero();
    assertThat(announced.store(piece(0), NOON).next().offset()).isEqualTo(Upload.CHUNK);
  }

  @Test
  void takesTheSamePieceAgain() {
    Upload upload = Uploads.withOnePiece();
    assertThat(upload.announce(piece(0), NOON).changed()).isFalse();
    assertThat(upload.store(piece(0), NOON).changed()).isFalse();
  }

  @Test
  void givesTwoPhonesThatSendTheSamePieceOnePlaceForIt() {
    Part first = piece(0);
    Part second = new Part(0, Upload.CHUNK, first.sha256(), "quarantine/uploads/other");
    Upload announced = Uploads.begun().announce(first, NOON).next();

    Upload again = announced.announce(second, NOON).next();

    assertThat(again.announcedAs(second)).contains(first);
    assertThat(again).isEqualTo(announced);
  }

  @Test
  void keepsOneOfTwoDifferentPiecesForTheSamePlace() {
    Upload both =
        Uploads.begun().announce(piece(0), NOON).next().announce(piece(0, "b"), NOON).next();

    Upload stored = both.store(piece(0, "b"), NOON).next();

    assertThat(stored.parts()).containsExactly(piece(0, "b"));
    assertThatThrownBy(() -> stored.store(piece(0), NOON)).isInstanceOf(UploadOffsetMismatch.class);
    assertThat(stored.wasteAt(NOON)).as("its bytes may still be on the way").isEmpty();
    assertThat(stored.wasteAt(LATER)).extracting(Waste::key).containsExactly(piece(0).key());
  }

  @Test
  void tellsWhereTheNextPieceBegins() {
    for (Part elsewhere : List.of(piece(0, "b"), piece(2))) {
      assertThatThrownBy(() -> Uploads.withOnePiece().announce(elsewhere, NOON))
          .isInstanceOfSatisfying(
              UploadOffsetMismatch.class,
              told -> assertThat(told.members()).containsEntry("offset", (long) Upload.CHUNK));
    }
  }

  @Test
  void refusesPiecesThatDoNotFit() {
    for (int length : List.of(0, Upload.LARGEST_CHUNK + 1)) {
      Part part = new Part(0, length, "a".repeat(64), "k");
      assertThatThrownBy(() -> Uploads.begun().announce(part, NOON))
          .isInstanceOf(UploadChunkMisfit.class);
    }
    Upload almost = Uploads.storing(Uploads.withOnePiece(), piece(1));
    Part beyond = new Part(2L * Upload.CHUNK, 1001, "a".repeat(64), "k");
    assertThatThrownBy(() -> almost.announce(beyond, NOON)).isInstanceOf(UploadChunkMisfit.class);
  }

  /** A row must not grow without end. */
  @Test
  void takesShortPiecesButNotCrumbs() {
    Upload upload = Uploads.begun();
    for (int i = 0; i < Upload.MOST_PARTS - 1; i++) {
      upload = Uploads.storing(upload, new Part(i, 1, "a".repeat(64), "k" + i));
    }
    Upload full = upload;
    assertThatThrownBy(() -> full.announce(new Part(255, 1, "a".repeat(64), "k"), NOON))
        .isInstanceOf(UploadChunkMisfit.class);
  }

  @Test
  void remembersEveryObjectHoweverOftenAPieceBreaksOff() {
    Upload upload = Uploads.begun();
    for (String bytes : List.of("a", "b", "c", "d", "e", "f")) {
      upload = upload.announce(piece(0, bytes), NOON).next();
    }
    assertThat(upload.discard(NOON).next().wasteAt(LATER)).hasSize(6);
  }

  @Test
  void isWholeWhenTheLastPieceIsThere() {
    assertThat(Uploads.whole().offset()).isEqualTo(SIZE);
    assertThat(Uploads.whole().isWhole()).isTrue();
    assertThat(Uploads.withOnePiece().isWhole()).isFalse();
  }

  @Test
  void throwsThePiecesAwayWhenThePhotoWasHandedIn() {
    Upload finished = Uploads.finished();
    assertThat(finished.offset()).isEqualTo(SIZE);
    assertThat(finished.dueAt()).isEqualTo(LATER);
    assertThat(finished.wasteAt(LATER)).hasSize(3);
    Upload swept = finished.swept(finished.wasteAt(LATER)).next();
    assertThat(swept.dueAt()).isEqualTo(NOON.plus(Upload.KEPT));
    assertThat(finished.announce(piece(2), LATER).changed()).isFalse();
  }

  @Test
  void vanishesAfterADay() {
    Upload upload = Uploads.withOnePiece();
    assertThat(upload.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    assertThat(upload.expire(NOON.plus(Duration.ofHours(24)).minusMillis(1)).changed()).isFalse();
    Upload gone = upload.expire(NOON.plus(Duration.ofHours(24))).next();
    assertThat(gone.isGone()).isTrue();
    assertThat(gone.wasteAt(NOON.plus(Duration.ofHours(24)))).hasSize(1);
    assertThatThrownBy(() -> gone.announce(piece(1), NOON)).isInstanceOf(NotFound.class);
  }

  @Test
  void beginsAnewAfterNothingWasKept() {
    Upload again = Uploads.gone().reopen(LATER).next();
    assertThat(again.id()).isEqualTo(CONTENT.uploadId());
    assertThat(again.offset()).isZero();
    assertThat(again.waste()).as("is still to be deleted").hasSize(3);
    assertThat(Uploads.withOnePiece().reopen(LATER).changed()).isFalse();
  }
}
