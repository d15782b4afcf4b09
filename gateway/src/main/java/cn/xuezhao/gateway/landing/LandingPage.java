package cn.xuezhao.gateway.landing;

import cn.xuezhao.gateway.client.ClientSettings;
import cn.xuezhao.gateway.routing.SandboxSettings;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * One page for people who open the address in a browser: the regional centres, what runs here, and
 * where to use the mini-program and to play with the sandboxes. Made once; policies do not change
 * while the process runs.
 */
@Component
final class LandingPage {

  private final String html;

  LandingPage(TenantPolicies policies, SandboxSettings sandboxes, ClientSettings clients)
      throws IOException {
    String links =
        (clients.hasMiniProgram() ? read("mini-program.html") : "")
            + (sandboxes.enabled() ? read("previews.html") : "");
    String centres =
        policies.tenants().stream()
            .map(tenant -> centre(tenant, policies, links))
            .collect(Collectors.joining());
    this.html =
        read("page.html")
            .replace("{{centres}}", centres)
            .replace("{{notice}}", sandboxes.enabled() ? read("notice.html") : "");
  }

  String html() {
    return html;
  }

  private static String centre(String tenant, TenantPolicies policies, String links) {
    Map<String, Object> policy = policies.raw(tenant, "public");
    boolean payFirst = Boolean.TRUE.equals(policy.get("payment-before-photo"));
    boolean confirms = Boolean.TRUE.equals(policy.get("confirmation-by-student"));
    return read("centre.html")
        .replace("{{links}}", links)
        .replace("{{steps}}", read(payFirst ? "pay-first.html" : "photo-first.html"))
        .replace("{{confirm}}", confirms ? "由学生确认标准照片" : "审核通过即回传")
        .replace("{{promise}}", text(policy.get("review-promise"), "label"))
        .replace("{{code}}", text(policy.get("batch-code"), "label"))
        .replace("{{example}}", text(policy.get("batch-code"), "example"))
        .replace("{{name}}", text(policy, "name"))
        .replace("{{tenant}}", HtmlUtils.htmlEscape(tenant, StandardCharsets.UTF_8.name()));
  }

  private static String text(@org.jspecify.annotations.Nullable Object section, String key) {
    Object value = section instanceof Map<?, ?> map ? map.get(key) : null;
    return value == null
        ? "–"
        : HtmlUtils.htmlEscape(String.valueOf(value), StandardCharsets.UTF_8.name());
  }

  private static String read(String name) {
    try {
      return new ClassPathResource("landing/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }
}
