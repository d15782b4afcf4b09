package cn.xuezhao.identity.login;

import cn.xuezhao.kit.tenant.TenantPolicies;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public keys by which services check students' sessions. */
@RestController
final class JwksController {

  private final StudentTokens tokens;
  private final TenantPolicies tenants;

  JwksController(StudentTokens tokens, TenantPolicies tenants) {
    this.tokens = tokens;
    this.tenants = tenants;
  }

  @GetMapping("/jwks/{tenant}")
  ResponseEntity<Map<String, Object>> keys(@PathVariable String tenant) {
    tenants.requireKnown(tenant);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
        .body(tokens.publicKeys(tenant));
  }
}
