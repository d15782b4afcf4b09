package cn.xuezhao.identity.consent;

import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The agreements of a student: what is asked, what was given, what was taken back. */
@RestController
@RequestMapping("/api/{tenant}")
@PreAuthorize("hasRole('student')")
class ConsentsController {

  private final Consenting consenting;

  ConsentsController(Consenting consenting) {
    this.consenting = consenting;
  }

  @PostMapping("/consents")
  @ResponseStatus(HttpStatus.CREATED)
  ConsentsView give(
      @PathVariable String tenant, Caller caller, @Valid @RequestBody ConsentRequest request) {
    return view(consenting.give(caller.subject(), request.purpose(), request.version()));
  }

  @PostMapping("/consents/{purpose}/withdrawals")
  @ResponseStatus(HttpStatus.CREATED)
  ConsentsView withdraw(@PathVariable String tenant, @PathVariable String purpose, Caller caller) {
    return view(consenting.withdraw(caller.subject(), purpose));
  }

  @GetMapping("/me/consents")
  ConsentsView mine(@PathVariable String tenant, Caller caller) {
    return view(consenting.of(caller.subject()));
  }

  private ConsentsView view(Consents consents) {
    return new ConsentsView(
        consents.entries().stream().map(ConsentDecision::of).toList(),
        new TreeMap<>(consents.missing(consenting.asked()))
            .entrySet().stream()
                .map(asked -> new ConsentText(asked.getKey(), asked.getValue()))
                .toList());
  }

  record ConsentRequest(
      @NotBlank @Size(max = 64) String purpose, @NotBlank @Size(max = 32) String version) {}

  /**
   * @param history every decision, oldest first
   * @param open texts that are not agreed to in their present version
   */
  record ConsentsView(List<ConsentDecision> history, List<ConsentText> open) {}

  record ConsentDecision(String purpose, String version, String decision, Instant at) {

    static ConsentDecision of(Consents.Entry entry) {
      return new ConsentDecision(
          entry.purpose(),
          entry.version(),
          entry.decision().name().toLowerCase(Locale.ROOT),
          entry.at());
    }
  }

  record ConsentText(String purpose, String version) {}
}
