package cn.xuezhao.gateway.routing;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The stand-ins for WeChat and CHSI, reachable through the gateway on one machine only.
 *
 * @param enabled never in production: whoever reaches a sandbox can log in as anybody
 */
@Validated
@ConfigurationProperties("xuezhao.gateway.sandboxes")
public record SandboxSettings(boolean enabled, @NotNull URI wechat, @NotNull URI chsi) {}
