package cn.xuezhao.gateway.tenant;

import cn.xuezhao.kit.tenant.TenantPolicies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public section of every policy as clients get it: members in camelCase like everywhere on the
 * wire, values as the policy says them. Policies do not change while the process runs.
 */
@Component
public final class PublicPolicies {

  private static final Pattern HYPHEN = Pattern.compile("-([a-z0-9])");

  private final Map<String, PublicPolicy> byTenant = new TreeMap<>();

  PublicPolicies(TenantPolicies policies, JsonMapper json) {
    for (String tenant : policies.tenants()) {
      Map<String, Object> members = members(policies.raw(tenant, "public"));
      byTenant.put(tenant, new PublicPolicy(members, digest(json.writeValueAsString(members))));
    }
  }

  /** Of a tenant that is known to exist. */
  PublicPolicy of(String tenant) {
    PublicPolicy policy = byTenant.get(tenant);
    if (policy == null) {
      throw new IllegalStateException("public policy of %s: none".formatted(tenant));
    }
    return policy;
  }

  /**
   * @param tag changes exactly when the members do
   */
  record PublicPolicy(Map<String, Object> members, String tag) {}

  private static Map<String, Object> members(Map<?, ?> section) {
    Map<String, Object> members = new LinkedHashMap<>();
    section.forEach(
        (name, value) -> members.put(camelCase(String.valueOf(name)), onTheWire(value)));
    return members;
  }

  private static Object onTheWire(Object value) {
    return switch (value) {
      case Map<?, ?> map when isList(map) ->
          map.values().stream().map(PublicPolicies::onTheWire).toList();
      case Map<?, ?> map -> members(map);
      case List<?> list -> list.stream().map(PublicPolicies::onTheWire).toList();
      default -> value;
    };
  }

  /** The binder reads a list as a map from "0" on, in order. */
  private static boolean isList(Map<?, ?> map) {
    return !map.isEmpty()
        && List.copyOf(map.keySet())
            .equals(IntStream.range(0, map.size()).mapToObj(String::valueOf).toList());
  }

  private static String camelCase(String name) {
    return HYPHEN.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  private static String digest(String json) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
