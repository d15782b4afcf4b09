package cn.xuezhao.wechatsandbox.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes throw-away key files of a tenant for a test that starts the sandbox in-process. A running
 * platform never uses it: there the local stack generates the keys once and keeps them.
 */
public final class SandboxKeys {

  private SandboxKeys() {}

  /** Fills {@code <keys>/wechat/<tenant>/} with two apps, a merchant and two RSA key pairs. */
  public static void write(Path keys, String tenant) {
    Path directory = keys.resolve("wechat").resolve(tenant);
    try {
      Files.createDirectories(directory);
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
      rsa.initialize(2048);
      writeApps(directory);
      writeMerchant(directory);
      writePair(directory, "merchant", rsa.generateKeyPair());
      writePair(directory, "platform", rsa.generateKeyPair());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeApps(Path directory) throws IOException {
    String apps =
        """
        app-id=wx%s
        app-secret=%s
        official-account-id=wx%s
        official-account-secret=%s
        """
            .formatted(hex(8), hex(16), hex(8), hex(16));
    Files.writeString(directory.resolve("app.properties"), apps);
  }

  private static void writeMerchant(Path directory) throws IOException {
    String merchant =
        """
        merchant-id=%d
        merchant-serial=%s
        api-v3-key=%s
        public-key-id=PUB_KEY_ID_%s
        """
            .formatted(
                ThreadLocalRandom.current().nextInt(1_600_000_000, 1_700_000_000),
                hex(20).toUpperCase(Locale.ROOT),
                hex(16),
                hex(16));
    Files.writeString(directory.resolve("merchant.properties"), merchant);
  }

  private static void writePair(Path directory, String name, KeyPair pair) throws IOException {
    write(directory.resolve(name + "-key.pem"), "PRIVATE KEY", pair.getPrivate());
    write(directory.resolve(name + "-public.pem"), "PUBLIC KEY", pair.getPublic());
  }

  private static void write(Path file, String label, Key key) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    Files.writeString(
        file,
        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n",
        StandardCharsets.US_ASCII);
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
