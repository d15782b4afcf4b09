package cn.xuezhao.localstack.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
  /** RSA keys take seconds to find, so every test begins with a copy of these. */
  @TempDir static Path firstRun;

  @TempDir Path folder;
  private Path keys;
  private Path tenants;

  @BeforeAll
  static void makeKeysOfLiaoning() throws IOException {
    addTenant(Files.createDirectories(firstRun.resolve("tenants")), "liaoning");
    Keys.complete(firstRun.resolve("keys"), firstRun.resolve("tenants"));
  }

  @BeforeEach
  void copyKeysOfLiaoning() throws IOException {
    keys = folder.resolve("keys");
    tenants = folder.resolve("tenants");
    try (Stream<Path> all = Files.walk(firstRun)) {
      for (Path path : all.filter(each -> !each.equals(firstRun)).toList()) {
        Path copy = folder.resolve(firstRun.relativize(path).toString());
        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void keepsEverythingOnTheSecondRun() throws IOException {
    Map<Path, String> before = contents();

    complete();

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void addsOnlyWhatNewTenantNeeds() throws IOException {
    Map<Path, String> before = contents();
    addTenant(tenants, "guangdong");

    complete();

    assertThat(contents()).containsAllEntriesOf(before);
    assertThat(keys.resolve("students/guangdong.jwk.json")).exists();
    assertThat(keys.resolve("wechat/guangdong/platform-key.pem")).exists();
  }

  @Test
  void addsServiceWithoutChangingTheOthers() throws IOException {
    Path file = keys.resolve("services.properties");
    Properties before = properties(file);
    Files.writeString(file, "order-service=" + before.getProperty("order-service") + "\n");

    complete();

    assertThat(properties(file))
        .containsOnlyKeys(Keys.SERVICES.toArray())
        .containsEntry("order-service", before.getProperty("order-service"));
  }

  @Test
  void letsOnlyTheOwnerRead() throws IOException {
    try (Stream<Path> all = Files.walk(keys)) {
      assertThat(all.toList())
          .hasSizeGreaterThan(15)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void signsStudentTokens() throws Exception {
    ECKey key = ECKey.parse(Files.readString(keys.resolve("students/liaoning.jwk.json")));
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder().subject("std_1").build());
    token.sign(new ECDSASigner(key));

    assertThat(key.getKeyID()).isNotBlank();
    assertThat(token.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
  }

  @Test
  void encryptsFields() throws Exception {
    AeadConfig.register();
    KeysetHandle handle =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(keys.resolve("fields.json")), InsecureSecretKeyAccess.get());
    Aead aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    byte[] name = "张三".getBytes(StandardCharsets.UTF_8);
    byte[] context = "std_1".getBytes(StandardCharsets.UTF_8);

    assertThat(aead.decrypt(aead.encrypt(name, context), context)).isEqualTo(name);
    assertThat(Base64.getDecoder().decode(Files.readString(keys.resolve("hmac.key")))).hasSize(32);
  }

  @Test
  void makesLostPublicKeyFromThePrivateOne() throws Exception {
    Path file = keys.resolve("wechat/liaoning/merchant-public.pem");
    String before = Files.readString(file);
    Files.delete(file);

    complete();

    assertThat(file).hasContent(before);
    assertThat(belongTogether("merchant")).isTrue();
    assertThat(belongTogether("platform")).isTrue();
  }

  @Test
  void givesMerchantTheShapesOfWeChatPay() throws IOException {
    Properties merchant = properties(keys.resolve("wechat/liaoning/merchant.properties"));

    assertThat(merchant.getProperty("merchant-id")).matches("16\\d{8}");
    assertThat(merchant.getProperty("merchant-serial")).matches("[0-9A-F]{40}");
    assertThat(merchant.getProperty("api-v3-key")).hasSize(32);
    assertThat(merchant.getProperty("public-key-id")).startsWith("PUB_KEY_ID_");
  }

  private boolean belongTogether(String who) throws Exception {
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    PrivateKey secret = rsa.generatePrivate(new PKCS8EncodedKeySpec(pem(who + "-key.pem")));
    PublicKey open = rsa.generatePublic(new X509EncodedKeySpec(pem(who + "-public.pem")));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(secret);
    signature.update(new byte[] {1, 2, 3});
    byte[] signed = signature.sign();
    signature.initVerify(open);
    signature.update(new byte[] {1, 2, 3});
    return signature.verify(signed);
  }

  private byte[] pem(String file) throws IOException {
    String text = Files.readString(keys.resolve("wechat/liaoning").resolve(file));
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""));
  }

  private void complete() throws IOException {
    Keys.complete(keys, tenants);
  }

  private static void addTenant(Path tenants, String id) throws IOException {
    Files.writeString(tenants.resolve(id + ".yaml"), "tenant:\n  id: " + id + "\n");
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(keys)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file, Files.readString(file));
      }
    }
    return all;
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
