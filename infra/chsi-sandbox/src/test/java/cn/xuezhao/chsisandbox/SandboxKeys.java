package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A keys directory as the local stack makes it, reduced to what CHSI needs. */
final class SandboxKeys {
  static final String SECRET = "a-secret-of-tests";

  private SandboxKeys() {}

  static Path createIn(Path keys) throws IOException, GeneralSecurityException {
    Path chsi = Files.createDirectories(keys.resolve("chsi"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    var secret = (ECPrivateKey) pair.getPrivate();
    var open = (ECPublicKey) pair.getPublic();
    Files.writeString(
        chsi.resolve("signing.jwk.json"),
        """
        {"kty":"EC","crv":"P-256","kid":"chsi-1","d":"%s","x":"%s","y":"%s"}
        """
            .formatted(
                text(secret.getS()),
                text(open.getW().getAffineX()),
                text(open.getW().getAffineY())));
    byte[] encryption = new byte[32];
    new SecureRandom().nextBytes(encryption);
    Files.writeString(
        chsi.resolve("encryption.key"), Base64.getEncoder().encodeToString(encryption) + "\n");
    Files.writeString(chsi.resolve("clients.properties"), "identity-service=" + SECRET + "\n");
    return keys;
  }

  private static String text(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
  }
}
