package cn.xuezhao.kit.tenant;

import cn.xuezhao.kit.domain.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tenants of the platform and their policies: one YAML file per regional centre, with a section
 * per service. Adding a province is adding a file; a file with an unknown or missing value refuses
 * to start and says which file, which key and what it may hold.
 */
public final class TenantPolicies {

  private final Map<String, PolicyFile> files;
  private final Validator validator;

  private TenantPolicies(Map<String, PolicyFile> files) {
    this.files = files;
    this.validator = Validation.buildDefaultValidatorFactory().getValidator();
  }

  /** Reads every {@code *.yaml} of the directory; its base name is the tenant's id. */
  public static TenantPolicies in(Path directory) {
    try (Stream<Path> paths = Files.list(directory)) {
      Map<String, PolicyFile> files = new TreeMap<>();
      for (Path path : paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        PolicyFile file = PolicyFile.read(path);
        files.put(file.tenant(), file);
      }
      if (files.isEmpty()) {
        throw new IllegalStateException(
            "tenant policies in %s: 0 (expected: >= 1 file <tenant>.yaml)".formatted(directory));
      }
      return new TenantPolicies(files);
    } catch (IOException failure) {
      throw new UncheckedIOException("tenant policies cannot be read: " + directory, failure);
    }
  }

  /** Ids of all tenants, sorted. */
  public List<String> tenants() {
    return List.copyOf(files.keySet());
  }

  /** Fails with a problem for a tenant that does not exist. */
  public void requireKnown(String tenant) {
    if (!files.containsKey(tenant)) {
      throw new UnknownTenant(tenant);
    }
  }

  /**
   * Binds one section of every tenant's file to an immutable, validated record.
   *
   * @param section top-level key of the file, usually the service's short name
   */
  public <P> Policies<P> bind(String section, Class<P> type) {
    Map<String, P> bound = new LinkedHashMap<>();
    files.forEach((tenant, file) -> bound.put(tenant, validated(file, section, type)));
    return new Policies<>(bound);
  }

  /** The section as plain data, for handing on to clients. */
  public Map<String, Object> raw(String tenant, String section) {
    requireKnown(tenant);
    PolicyFile file = files.get(tenant);
    return file == null ? Map.of() : file.raw(section);
  }

  private <P> P validated(PolicyFile file, String section, Class<P> type) {
    P policy = file.bind(section, type);
    Set<ConstraintViolation<P>> violations = validator.validate(policy);
    if (!violations.isEmpty()) {
      throw file.refused(
          violations.stream()
              .map(v -> SectionShape.key(section, v.getPropertyPath()) + " " + v.getMessage())
              .sorted()
              .toList());
    }
    return policy;
  }

  /** One section of every tenant's policy. */
  public static final class Policies<P> {

    private final Map<String, P> byTenant;

    private Policies(Map<String, P> byTenant) {
      this.byTenant = Map.copyOf(byTenant);
    }

    /** The policy of the tenant the current work belongs to. */
    public P current() {
      return of(TenantContext.current());
    }

    /** The policy of one tenant. */
    public P of(String tenant) {
      P policy = byTenant.get(tenant);
      if (policy == null) {
        throw new UnknownTenant(tenant);
      }
      return policy;
    }

    public Map<String, P> all() {
      return byTenant;
    }
  }

  /** No regional centre has that id. */
  public static final class UnknownTenant extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownTenant(String tenant) {
      super(
          Kind.NOT_FOUND,
          "unknown-tenant",
          "There is no regional centre '%s'. Open the mini-program of your own centre again."
              .formatted(tenant.replaceAll("[^a-z0-9-]", "?")));
    }
  }
}
