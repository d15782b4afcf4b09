package cn.xuezhao.localstack.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Completes the keys of a development platform: {@code Keys <folder of keys> <folder of tenants>}.
 * Run before every start, it makes everything the first time, what a new tenant needs when there is
 * one, and otherwise nothing. Production brings its own keys and refuses these.
 */
public final class Keys {
  /** The confidential clients of every realm: one per service, so that each can be revoked. */
  static final List<String> SERVICES =
      List.of(
          "gateway",
          "identity-service",
          "batch-service",
          "order-service",
          "photo-service",
          "review-service",
          "notification-service");

  private final KeyFolder folder;

  private Keys(KeyFolder folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: Keys <folder of keys> <folder of tenants>");
    }
    complete(Path.of(args[0]), Path.of(args[1]));
  }

  static void complete(Path folder, Path tenants) throws IOException {
    Keys keys = new Keys(new KeyFolder(folder));
    keys.platform();
    for (String tenant : tenantsIn(tenants)) {
      keys.tenant(tenant);
    }
  }

  private void platform() throws IOException {
    folder.addFile("fields.json", FieldKeys::keyset);
    folder.addFile("hmac.key", () -> Secrets.base64(32));
    Map<String, Supplier<String>> services = new LinkedHashMap<>();
    SERVICES.forEach(service -> services.put(service, () -> Secrets.legible(40)));
    folder.addProperties("services.properties", services);
    folder.addProperties(
        "s3.properties",
        Map.of("access-key", () -> Secrets.legible(20), "secret-key", () -> Secrets.legible(40)));
    folder.addProperties("staff.properties", Map.of("password", () -> Secrets.legible(12)));

    KeyFolder chsi = folder.in("chsi");
    chsi.addFile("signing.jwk.json", SigningKeys::ellipticJwk);
    chsi.addFile("encryption.key", () -> Secrets.base64(32));
    chsi.addProperties(
        "clients.properties",
        Map.of(
            "identity-service", () -> Secrets.legible(40),
            "batch-service", () -> Secrets.legible(40)));
  }

  private void tenant(String tenant) throws IOException {
    folder.in("students").addFile(tenant + ".jwk.json", SigningKeys::ellipticJwk);

    KeyFolder wechat = folder.in("wechat").in(tenant);
    wechat.addProperties("app.properties", wechatApps());
    wechat.addProperties("merchant.properties", merchant());
    SigningKeys.addRsaPair(wechat, "merchant-key.pem", "merchant-public.pem");
    SigningKeys.addRsaPair(wechat, "platform-key.pem", "platform-public.pem");
  }

  /** A Mini Program and the Official Account beside it, in the shapes WeChat gives out. */
  private static Map<String, Supplier<String>> wechatApps() {
    Map<String, Supplier<String>> apps = new LinkedHashMap<>();
    apps.put("app-id", () -> "wx" + Secrets.hex(16));
    apps.put("app-secret", () -> Secrets.hex(32));
    apps.put("official-account-id", () -> "wx" + Secrets.hex(16));
    apps.put("official-account-secret", () -> Secrets.hex(32));
    return apps;
  }

  private static Map<String, Supplier<String>> merchant() {
    Map<String, Supplier<String>> merchant = new LinkedHashMap<>();
    merchant.put("merchant-id", () -> "16" + Secrets.digits(8));
    merchant.put("merchant-serial", () -> Secrets.hex(40).toUpperCase(Locale.ROOT));
    merchant.put("api-v3-key", () -> Secrets.legible(32));
    merchant.put("public-key-id", () -> "PUB_KEY_ID_01" + Secrets.digits(32));
    return merchant;
  }

  /** A tenant is a policy file; its name is the tenant's id. */
  private static List<String> tenantsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }
}
