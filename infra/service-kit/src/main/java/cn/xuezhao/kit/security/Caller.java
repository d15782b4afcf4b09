package cn.xuezhao.kit.security;

import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who sent the current request. Controllers take it as an argument.
 *
 * @param subject the student's id, or the staff member's or service's id at Keycloak
 * @param name staff: user name for records of who did what; students and services: the subject
 * @param roles {@code student}, {@code service} or staff roles such as {@code reviewer}
 * @param institution the institution a registrar is bound to, or null
 */
public record Caller(String subject, String name, Set<String> roles, @Nullable String institution) {

  private static final String PREFIX = "ROLE_";

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** The tenant of the request. */
  public String tenant() {
    return TenantContext.current();
  }

  static Caller of(JwtAuthenticationToken token) {
    Set<String> roles =
        token.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority != null && authority.startsWith(PREFIX))
            .map(authority -> String.valueOf(authority).substring(PREFIX.length()))
            .collect(Collectors.toUnmodifiableSet());
    String subject = token.getName();
    String name =
        Optional.ofNullable(token.getToken().getClaimAsString("preferred_username"))
            .orElse(subject);
    return new Caller(subject, name, roles, token.getToken().getClaimAsString("institution"));
  }
}
