package cn.xuezhao.kit.test;

import cn.xuezhao.localstack.documents.EmbeddedDocumentStore;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Parts that all test contexts of a JVM share: the document store, the issuers and the keys. */
public final class TestPlatform
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final EmbeddedDocumentStore DOCUMENTS = EmbeddedDocumentStore.inMemory();
  private static final TestIssuers ISSUERS = TestIssuers.start();
  private static final Path KEYS = keys();

  /** Issuers whose tokens the service under test believes. */
  public static TestIssuers issuers() {
    return ISSUERS;
  }

  /** Address of the embedded document store. */
  public static String documents() {
    return DOCUMENTS.connectionString();
  }

  /** Directory with the field keys; tests of one service may add that service's own. */
  public static Path keysDirectory() {
    return KEYS;
  }

  /** The project's root, wherever the test was started. */
  public static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("infra/tenants"))) {
      Path parent = directory.getParent();
      if (parent == null) {
        throw new IllegalStateException("no project root above " + Path.of("").toAbsolutePath());
      }
      directory = parent;
    }
    return directory;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> properties =
        Map.ofEntries(
            // Resolved late, so that a test may name a real MongoDB instead.
            Map.entry(
                "spring.mongodb.uri",
                "${test.documents:%s}".formatted(DOCUMENTS.connectionString())),
            Map.entry("xuezhao.tenants", root().resolve("infra/tenants").toString()),
            Map.entry("xuezhao.keys", KEYS.toString()),
            Map.entry("xuezhao.keycloak-url", ISSUERS.url()),
            Map.entry("xuezhao.identity-url", ISSUERS.url()),
            Map.entry("xuezhao.service-secret", "test"),
            Map.entry("xuezhao.listen", "false"),
            Map.entry("spring.kafka.admin.auto-create", "false"),
            Map.entry("logging.structured.format.console", ""),
            Map.entry("logging.level.root", "warn"));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test-platform", properties));
  }

  private static Path keys() {
    try {
      Path directory = Files.createTempDirectory("xuezhao-keys");
      AeadConfig.register();
      KeysetHandle key = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM"));
      Files.writeString(
          directory.resolve("fields.json"),
          TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
      byte[] lookup = new byte[32];
      new SecureRandom().nextBytes(lookup);
      Files.writeString(directory.resolve("hmac.key"), Base64.getEncoder().encodeToString(lookup));
      return directory;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
