package cn.xuezhao.kit.tenant;

import cn.xuezhao.kit.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the tenant of a request. It comes from the path ({@code /api/{tenant}/...}) and must equal
 * the tenant of the token's issuer; a caller of another tenant gets no further.
 */
public final class TenantFilter extends OncePerRequestFilter {

  private static final Set<String> ROOTS = Set.of("api", "internal", "callbacks");

  private final TenantPolicies policies;
  private final TokenTenant tokenTenant;
  private final ProblemWriter problems;

  /** Tells the tenant of the current token, if there is a token. */
  @FunctionalInterface
  public interface TokenTenant {
    Optional<String> find();
  }

  public TenantFilter(TenantPolicies policies, TokenTenant tokenTenant, ProblemWriter problems) {
    this.policies = policies;
    this.tokenTenant = tokenTenant;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> tenant = tenantOf(request.getRequestURI());
    if (tenant.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (!policies.tenants().contains(tenant.get())) {
      problems.write(response, new TenantPolicies.UnknownTenant(tenant.get()));
      return;
    }
    if (tokenTenant.find().filter(other -> !other.equals(tenant.get())).isPresent()) {
      problems.write(response, new TenantMismatch());
      return;
    }
    proceed(tenant.get(), request, response, chain);
  }

  private static void proceed(
      String tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ScopedChain work = () -> chain.doFilter(request, response);
    try {
      TenantContext.<Boolean, Throwable>call(
          tenant,
          () -> {
            work.run();
            return true;
          });
    } catch (ServletException | IOException | RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<String> tenantOf(String uri) {
    String[] segments = uri.split("/", 4);
    return segments.length > 2 && ROOTS.contains(segments[1])
        ? Optional.of(segments[2])
        : Optional.empty();
  }

  @FunctionalInterface
  private interface ScopedChain {
    void run() throws ServletException, IOException;
  }
}
