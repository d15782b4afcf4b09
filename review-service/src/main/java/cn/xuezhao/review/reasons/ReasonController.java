package cn.xuezhao.review.reasons;

import cn.xuezhao.review.policy.ReviewPolicy.Reason;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The words for rejections: reviewers choose from them, students read them. */
@RestController
class ReasonController {

  private final ReasonCatalog catalog;

  ReasonController(ReasonCatalog catalog) {
    this.catalog = catalog;
  }

  record ReasonList(List<Reason> reasons) {}

  @GetMapping("/api/{tenant}/review-reasons")
  @Operation(
      summary = "Why a photo may be rejected",
      description = "Codes with title and advice for the student, and the clause they come from.")
  ReasonList listReasons(@PathVariable String tenant) {
    return new ReasonList(catalog.reasons());
  }
}
