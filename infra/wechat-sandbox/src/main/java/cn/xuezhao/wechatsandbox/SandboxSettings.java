package cn.xuezhao.wechatsandbox;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sandbox lives.
 *
 * @param keys directory with {@code wechat/<tenant>/}
 * @param data directory of the journal
 * @param clockFile the file that turns business time for the whole platform; empty for real time
 * @param allowRemote whether other machines may reach a WeChat that hands out logins to anybody
 */
@ConfigurationProperties("sandbox")
record SandboxSettings(Path keys, Path data, String clockFile, boolean allowRemote) {}
