package cn.xuezhao.wechatsandbox.pay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/** SHA256withRSA over lines of text, the only signature WeChat Pay APIv3 uses for RSA merchants. */
final class RsaSignature {

  private RsaSignature() {}

  static String sign(PrivateKey key, String... lines) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(key);
      rsa.update(text(lines));
      return Base64.getEncoder().encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean verify(PublicKey key, String signature, String... lines) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initVerify(key);
      rsa.update(text(lines));
      return rsa.verify(Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException | SignatureException _) {
      return false; // not base64, or not the length of an RSA signature: simply not a signature
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] text(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
