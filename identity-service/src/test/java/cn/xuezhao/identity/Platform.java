package cn.xuezhao.identity;

import cn.xuezhao.chsisandbox.ChsiSandbox;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.wechatsandbox.WechatSandbox;
import cn.xuezhao.wechatsandbox.account.SandboxKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Everything around identity-service, once per JVM: WeChat, CHSI and the two neighbors it asks. */
public final class Platform {

  private static final Path KEYS = TestPlatform.keysDirectory();
  private static final WechatSandbox WECHAT;
  private static final ChsiSandbox CHSI;
  private static final Neighbors NEIGHBORS;

  static {
    try {
      SandboxKeys.write(KEYS, "liaoning");
      SandboxKeys.write(KEYS, "guangdong");
      writeStudentKeys();
      writeChsiKeys();
      WECHAT = startWeChat();
      CHSI = ChsiSandbox.start(KEYS, Files.createTempDirectory("chsi"));
      NEIGHBORS = Neighbors.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Platform() {}

  public static void addresses(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.wechat-url", () -> WECHAT.url().toString());
    properties.add("xuezhao.chsi-url", CHSI::url);
    properties.add("xuezhao.photo-url", NEIGHBORS::url);
    properties.add("xuezhao.batch-url", NEIGHBORS::url);
  }

  public static WechatSandbox wechat() {
    return WECHAT;
  }

  static ChsiSandbox chsi() {
    return CHSI;
  }

  static Neighbors neighbors() {
    return NEIGHBORS;
  }

  /** WeChat ignores what it does not know; the kit's strict default is not for it. */
  private static WechatSandbox startWeChat() throws IOException {
    String strictness = "spring.jackson.deserialization.fail-on-unknown-properties";
    System.setProperty(strictness, "false");
    try {
      return WechatSandbox.start(KEYS, Files.createTempDirectory("wechat"));
    } finally {
      System.clearProperty(strictness);
    }
  }

  private static void writeStudentKeys() throws IOException, JOSEException {
    Path students = Files.createDirectories(KEYS.resolve("students"));
    for (String tenant : new String[] {"liaoning", "guangdong"}) {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID("students-" + tenant).generate();
      Files.writeString(students.resolve(tenant + ".jwk.json"), key.toJSONString());
    }
  }

  private static void writeChsiKeys() throws IOException, JOSEException {
    Path chsi = Files.createDirectories(KEYS.resolve("chsi"));
    ECKey signing = new ECKeyGenerator(Curve.P_256).keyID("chsi").generate();
    byte[] encryption = new byte[32];
    new SecureRandom().nextBytes(encryption);
    Files.writeString(chsi.resolve("signing.jwk.json"), signing.toJSONString());
    Files.writeString(
        chsi.resolve("encryption.key"), Base64.getEncoder().encodeToString(encryption));
    Files.writeString(chsi.resolve("clients.properties"), "identity-service=secret-of-tests\n");
  }
}
