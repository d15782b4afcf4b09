package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.standardization.Crop;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The photo of an order, as its student and reviewers see it. */
public record PhotoView(
    String submissionId,
    @Schema(description = "Whether the latest upload passed the screening") boolean accepted,
    @Schema(
            description =
                "Everything found in the latest upload, the heaviest findings first; hints are for"
                    + " staff only")
        List<Finding> findings,
    @Schema(description = "Rules of the soft findings that the student may contest now")
        List<String> contestable,
    @Schema(description = "Newest photo that passed; absent before the first")
        @Nullable Integer revision,
    @Schema(description = "Of the newest photo that passed") @Nullable String sha256,
    @Nullable String previewUrl,
    @Nullable String originalUrl,
    @Schema(description = "Pixels of the latest upload as it is seen; findings lie in them")
        @Nullable Integer width,
    @Schema(description = "Pixels of the latest upload as it is seen; findings lie in them")
        @Nullable Integer height,
    @Schema(description = "What part of the latest upload was judged; absent when nobody is in it")
        @Nullable Crop crop,
    @Schema(description = "Whether the student chose that part; else it is automatic")
        @Nullable Boolean cropByStudent,
    @Schema(description = "Whether the review chose that part of the photo it approved")
        boolean cropByReview,
    @Schema(
            description =
                "What part of the latest upload is taken when the student chooses nothing: where a"
                    + " crop to be adjusted may begin")
        @Nullable Crop automaticCrop,
    @Schema(description = "Screenings that are left today") int triesLeft) {

  public PhotoView {
    findings = List.copyOf(findings);
    contestable = List.copyOf(contestable);
  }
}
