package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.duplicates.SamePlate;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A photo on record elsewhere that a photo is, or may be (同版照片). */
record ReferenceView(
    @Schema(description = "Whose school sent it") String batchId,
    @Schema(description = "Whether it is of the same student; absent while nobody can say")
        @Nullable Boolean ofThisStudent,
    @Schema(
            description =
                "same-file, same-photo (cut, colored, compressed, scaled or mirrored) or"
                    + " maybe-same-photo; may grow, what is unknown reads as the last one")
        String likeness,
    @Schema(description = "Whether the one is the mirror image of the other") boolean mirrored,
    @Schema(description = "Of 255 bits of the face; two shots of anybody differ in about 120")
        int differingBits) {

  static ReferenceView of(SamePlate plate, @Nullable Boolean ofThisStudent) {
    return new ReferenceView(
        plate.batchId(),
        ofThisStudent,
        plate.likeness().word(),
        plate.mirrored(),
        plate.differingBits());
  }
}
