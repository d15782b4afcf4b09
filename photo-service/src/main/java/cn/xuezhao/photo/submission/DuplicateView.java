package cn.xuezhao.photo.submission;

import io.swagger.v3.oas.annotations.media.Schema;

/** A photo that a reviewer should compare with the one that is looked at. */
record DuplicateView(
    @Schema(description = "The other order; the same one when it rejected this photo before")
        String orderId,
    int revision,
    @Schema(
            description =
                "same-file, same-photo (cut, colored, compressed, scaled or mirrored) or"
                    + " maybe-same-photo; may grow, what is unknown reads as the last one")
        String likeness,
    @Schema(description = "Whether the one is the mirror image of the other") boolean mirrored,
    @Schema(description = "Of 255 bits of the face; two shots of anybody differ in about 120")
        int differingBits,
    @Schema(description = "Whether a reviewer rejected it") boolean rejected,
    String originalUrl) {}
