package cn.xuezhao.notification.credit;

import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mini-program reports what the student allowed, and learns when to ask again (G-20). */
@RestController
@RequestMapping(path = "/api/{tenant}/message-credits", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('student')")
class CreditController {

  private final Credits credits;

  CreditController(Credits credits) {
    this.credits = credits;
  }

  @Operation(summary = "What is left of each subscribe message; ask again where nothing is")
  @GetMapping
  MessageCredits credits(@PathVariable String tenant, Caller caller) {
    return new MessageCredits(credits.of(caller.subject()));
  }

  @Operation(summary = "The student answered wx.requestSubscribeMessage")
  @Idempotent
  @PostMapping
  MessageCredits answered(
      @PathVariable String tenant, @Valid @RequestBody Answers answers, Caller caller) {
    credits.answered(caller.subject(), answers.understood());
    return new MessageCredits(credits.of(caller.subject()));
  }

  record MessageCredits(List<Credits.Credit> credits) {}
}
