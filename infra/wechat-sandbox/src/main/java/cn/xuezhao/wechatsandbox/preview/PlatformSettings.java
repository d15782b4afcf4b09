package cn.xuezhao.wechatsandbox.preview;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The platform that this sandbox belongs to. WeChat knows nothing of it; only the panel of the
 * preview does, on which one person plays every part.
 *
 * @param demo whether demo staff may sign in with the password of the keys folder
 * @param gateway the platform's address
 * @param keycloak where staff sign in
 * @param staff file with the password of the demo staff
 */
@ConfigurationProperties("sandbox.platform")
record PlatformSettings(boolean demo, URI gateway, URI keycloak, Path staff) {}
