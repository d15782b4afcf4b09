package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two secrets behind a collection code: who may write one, and who may read one. */
record CodeKeys(KeyPair signing, SecretKey encryption) {

  /** Reads {@code signing.jwk.json} (EC P-256 private JWK) and {@code encryption.key} (base64). */
  static CodeKeys readFrom(Path directory) throws IOException, GeneralSecurityException {
    JsonNode jwk =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(required(directory.resolve("signing.jwk.json"))));
    if (!"P-256".equals(jwk.path("crv").asString(""))) {
      throw new IllegalStateException("signing.jwk.json: not a P-256 key");
    }
    String encryption = Files.readString(required(directory.resolve("encryption.key"))).strip();
    return new CodeKeys(
        keyPair(jwk), new SecretKeySpec(Base64.getDecoder().decode(encryption), "AES"));
  }

  @Override
  public String toString() {
    return "CodeKeys[***]";
  }

  private static KeyPair keyPair(JsonNode jwk) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
    KeyFactory keys = KeyFactory.getInstance("EC");
    return new KeyPair(
        keys.generatePublic(
            new ECPublicKeySpec(new ECPoint(number(jwk, "x"), number(jwk, "y")), curve)),
        keys.generatePrivate(new ECPrivateKeySpec(number(jwk, "d"), curve)));
  }

  private static BigInteger number(JsonNode jwk, String member) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.required(member).asString()));
  }

  private static Path required(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalStateException("key file missing: " + file + " (./xuezhao up makes it)");
    }
    return file;
  }
}
