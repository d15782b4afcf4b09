package cn.xuezhao.notification.inbox;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.notification.notice.Notices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/{tenant}/notices", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('student')")
class InboxController {

  private final Notices notices;

  InboxController(Notices notices) {
    this.notices = notices;
  }

  @Operation(summary = "The student's notices, newest first; the next page is after its last one")
  @GetMapping
  List<Notices.Entry> inbox(
      @PathVariable String tenant,
      Caller caller,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @Parameter(description = "Id of the last notice of the page before")
          @RequestParam(required = false)
          @Nullable String after) {
    return after == null
        ? notices.newestFirst(caller.subject(), limit)
        : notices.olderThan(caller.subject(), after, limit);
  }

  @Operation(summary = "The student has read a notice")
  @PostMapping("/{id}/readings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable String tenant, @PathVariable String id, Caller caller) {
    notices.read(caller.subject(), id);
  }
}
