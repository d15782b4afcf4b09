package cn.xuezhao.gateway.tenant;

import cn.xuezhao.gateway.tenant.PublicPolicies.PublicPolicy;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a client needs to know of a regional centre before anybody has signed in. */
@RestController
class TenantController {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final PublicPolicies policies;

  TenantController(PublicPolicies policies) {
    this.policies = policies;
  }

  @GetMapping(path = "/api/{tenant}/tenant", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The public part of the regional centre's policy",
      description = "Names, texts and the order of the steps; needs no token.")
  ResponseEntity<Map<String, Object>> get(@PathVariable String tenant) {
    PublicPolicy policy = policies.of(tenant);
    return ResponseEntity.ok()
        .eTag(policy.tag())
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(policy.members());
  }
}
