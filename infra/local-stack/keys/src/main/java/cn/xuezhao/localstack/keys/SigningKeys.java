package cn.xuezhao.localstack.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Keys that sign: EC P-256 as a JWK for tokens and collection codes, RSA as PEM for payments. */
final class SigningKeys {
  private SigningKeys() {}

  static String ellipticJwk() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java has no EC P-256", e);
    }
  }

  /** The public half follows from the private one, so a lost public file is made again. */
  static void addRsaPair(KeyFolder folder, String privateFile, String publicFile)
      throws IOException {
    if (!folder.has(privateFile)) {
      KeyPair pair = generateRsa();
      folder.write(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      folder.write(privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    } else if (!folder.has(publicFile)) {
      folder.write(publicFile, publicOf(folder.read(privateFile)));
    }
  }

  private static KeyPair generateRsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no RSA", e);
    }
  }

  private static String publicOf(String privatePem) throws IOException {
    byte[] encoded = Base64.getMimeDecoder().decode(privatePem.replaceAll("-----[^-]+-----", ""));
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
      RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      return pem("PUBLIC KEY", rsa.generatePublic(spec).getEncoded());
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IOException("not a private RSA key in PKCS #8", e);
    }
  }

  private static String pem(String label, byte[] encoded) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }
}
