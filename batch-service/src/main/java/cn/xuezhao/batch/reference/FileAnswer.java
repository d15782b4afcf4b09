package cn.xuezhao.batch.reference;

import cn.xuezhao.kit.domain.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one picture. */
record FileAnswer(
    @Schema(description = "Its name as it was sent") String file,
    @Schema(
            description =
                "kept; unchanged: this very picture was there; refused: the problem says why;"
                    + " not-tried: send it again, the problem says when")
        String outcome,
    @Nullable FileProblem problem) {

  static FileAnswer of(ReferenceFile file, String outcome) {
    return new FileAnswer(file.name(), outcome, null);
  }

  static FileAnswer refused(ReferenceFile file, Refusal refusal) {
    return new FileAnswer(file.name(), "refused", FileProblem.of(refusal));
  }

  static FileAnswer notTried(ReferenceFile file, Refusal refusal) {
    return new FileAnswer(file.name(), "not-tried", FileProblem.of(refusal));
  }

  /** The same words as in a problem of its own. */
  record FileProblem(String type, String detail, @Nullable Object retryAfter) {

    static FileProblem of(Refusal refusal) {
      return new FileProblem(
          "/problems/" + refusal.slug(),
          String.valueOf(refusal.getMessage()),
          refusal.members().get("retryAfter"));
    }
  }
}
