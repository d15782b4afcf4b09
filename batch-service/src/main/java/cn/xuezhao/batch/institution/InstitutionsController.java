package cn.xuezhao.batch.institution;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.idempotency.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers schools and lists them. */
@RestController
@RequestMapping("/api/{tenant}/institutions")
class InstitutionsController {

  private final Institutions institutions;
  private final Ids ids;

  InstitutionsController(Institutions institutions, Ids ids) {
    this.institutions = institutions;
    this.ids = ids;
  }

  @PostMapping
  @Idempotent
  @PreAuthorize("hasRole('operator')")
  @ResponseStatus(HttpStatus.CREATED)
  InstitutionView registerInstitution(
      @PathVariable String tenant, @Valid @RequestBody RegistrationRequest request) {
    return InstitutionView.of(institutions.register(ids.next("ins"), request.name()));
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('operator', 'registrar', 'finance', 'auditor')")
  List<InstitutionView> listInstitutions(@PathVariable String tenant) {
    return institutions.all().stream().map(InstitutionView::of).toList();
  }

  record RegistrationRequest(@NotBlank @Size(max = 100) String name) {}

  record InstitutionView(String institutionId, String name) {

    static InstitutionView of(Institution institution) {
      return new InstitutionView(institution.id(), institution.name());
    }
  }
}
