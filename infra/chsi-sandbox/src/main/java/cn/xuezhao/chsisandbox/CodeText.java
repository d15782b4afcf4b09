package cn.xuezhao.chsisandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The text inside a collection code: {@code CHSI1:<content>.<signature>}, both base64url.
 *
 * <p>The content is AES-256-GCM ({@code nonce ‖ ciphertext}), so that reading a picture tells
 * nothing about its owner; the signature is ES256 over everything before the dot, so that nobody
 * but CHSI makes a code. The signature has a fixed length, which tells a code that was cut off from
 * one that was forged.
 */
final class CodeText {
  static final String PREFIX = "CHSI1:";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SIGNATURE_CHARACTERS = 86; // 64 bytes
  private static final int QR_CAPACITY_BYTES = 2_953; // version 40-L, ISO/IEC 18004

  private final CodeKeys keys;
  private final SecureRandom random = new SecureRandom();

  CodeText(CodeKeys keys) {
    this.keys = keys;
  }

  String write(String codeId, SchoolRollRecord shown) {
    return signedBy(keys.signing(), codeId, shown);
  }

  /** What a look-alike generator produces: everything right but the signature. */
  String writeForged(String codeId, SchoolRollRecord shown) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return signedBy(generator.generateKeyPair(), codeId, shown);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Content read(String text) throws UnreadableCode {
    if (text.length() > QR_CAPACITY_BYTES) {
      throw new UnreadableCode(UnreadableCode.Reason.FOREIGN);
    }
    if (!text.startsWith(PREFIX)) {
      throw new UnreadableCode(
          !text.isEmpty() && PREFIX.startsWith(text)
              ? UnreadableCode.Reason.CUT_OFF
              : UnreadableCode.Reason.FOREIGN);
    }
    int dot = text.indexOf('.');
    if (dot < 0 || text.length() - dot - 1 < SIGNATURE_CHARACTERS) {
      throw new UnreadableCode(UnreadableCode.Reason.CUT_OFF);
    }
    return open(text, dot);
  }

  private Content open(String text, int dot) throws UnreadableCode {
    try {
      byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
      byte[] content = Base64.getUrlDecoder().decode(text.substring(PREFIX.length(), dot));
      if (!isSigned(text.substring(0, dot), signature) || content.length <= NONCE_BYTES) {
        throw new UnreadableCode(UnreadableCode.Reason.FORGED);
      }
      return parse(cipher(Cipher.DECRYPT_MODE, content).doFinal(content, 12, content.length - 12));
    } catch (IllegalArgumentException | AEADBadTagException e) {
      throw new UnreadableCode(UnreadableCode.Reason.FORGED, e);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a genuine code could not be opened", e);
    }
  }

  private boolean isSigned(String text, byte[] signature) throws GeneralSecurityException {
    Signature verification = es256();
    verification.initVerify(keys.signing().getPublic());
    verification.update(text.getBytes(StandardCharsets.US_ASCII));
    try {
      return verification.verify(signature);
    } catch (SignatureException _) {
      return false; // not even the shape of a signature
    }
  }

  private String signedBy(KeyPair key, String codeId, SchoolRollRecord shown) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(serialize(codeId, shown));
      String text =
          PREFIX
              + encode(
                  ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
      Signature signing = es256();
      signing.initSign(key.getPrivate());
      signing.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + encode(signing.sign());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("code not written: " + codeId, e);
    }
  }

  private Cipher cipher(int mode, byte[] startingWithNonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var nonce = new GCMParameterSpec(TAG_BITS, startingWithNonce, 0, NONCE_BYTES);
    cipher.init(mode, keys.encryption(), nonce);
    cipher.updateAAD(PREFIX.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static Signature es256() throws GeneralSecurityException {
    return Signature.getInstance("SHA256withECDSAinP1363Format");
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Bare members in a fixed order: JSON names would make the QR picture a third denser. */
  private static byte[] serialize(String codeId, SchoolRollRecord shown) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(codeId);
      out.writeUTF(shown.institution());
      out.writeUTF(shown.studentNumber());
      out.writeUTF(shown.name());
      out.writeUTF(shown.documentNumber());
      out.writeUTF(shown.documentKind());
      out.writeUTF(shown.level());
      out.writeShort(shown.year());
      out.writeBoolean(shown.masked());
    }
    return bytes.toByteArray();
  }

  private static Content parse(byte[] bytes) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Content(
          in.readUTF(),
          new SchoolRollRecord(
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readShort(),
              in.readBoolean()));
    }
  }

  /** What a genuine code says. */
  record Content(String codeId, SchoolRollRecord shown) {}
}
