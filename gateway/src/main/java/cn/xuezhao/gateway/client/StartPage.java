package cn.xuezhao.gateway.client;

import cn.xuezhao.gateway.routing.SandboxSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one page of the client. Browsers have no WeChat; where the sandbox plays it, the page loads
 * its stand-in before anything of the client runs. The build itself knows nothing of it.
 */
final class StartPage {

  private static final String WECHAT =
      "<script src=\"/sandbox/wechat/preview/wx-shim.js\"></script>";

  private final boolean sandboxes;

  StartPage(SandboxSettings settings) {
    this.sandboxes = settings.enabled();
  }

  byte[] read(Path index) throws IOException {
    String page = Files.readString(index);
    int first = page.indexOf("<script");
    return (sandboxes && first >= 0
            ? page.substring(0, first) + WECHAT + page.substring(first)
            : page)
        .getBytes(StandardCharsets.UTF_8);
  }

  static String tag(byte[] page) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
