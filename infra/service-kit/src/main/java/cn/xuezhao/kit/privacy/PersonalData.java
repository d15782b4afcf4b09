package cn.xuezhao.kit.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts personal fields with a key of their own per person, which is itself encrypted with the
 * platform's key. Destroying a person's wrapped key is deletion. Values that must be found again
 * carry a keyed hash besides.
 */
public final class PersonalData {

  private static final String HMAC = "HmacSHA256";
  private static final byte[] WRAPPING = "xuezhao wrapped key".getBytes(StandardCharsets.UTF_8);

  private final Aead platformKey;
  private final SecretKeySpec lookupKey;

  private PersonalData(Aead platformKey, SecretKeySpec lookupKey) {
    this.platformKey = platformKey;
    this.lookupKey = lookupKey;
  }

  /**
   * @param keyset cleartext JSON keyset of the platform's key, from the secret store
   * @param lookupKey 32 bytes, base64
   */
  public static PersonalData with(String keyset, String lookupKey) {
    try {
      AeadConfig.register();
      KeysetHandle handle =
          TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
      return new PersonalData(
          handle.getPrimitive(RegistryConfiguration.get(), Aead.class),
          new SecretKeySpec(Base64.getDecoder().decode(lookupKey.strip()), HMAC));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the platform's field key cannot be used", broken);
    }
  }

  /** A new key for one person, wrapped; store it with that person's fields. */
  public String newKey() {
    try {
      KeysetHandle key = KeysetHandle.generateNew(KeyTemplates.get("AES128_GCM"));
      byte[] plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
      return encode(platformKey.encrypt(plain, WRAPPING));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a personal key cannot be made", broken);
    }
  }

  /**
   * @param wrappedKey the person's key as {@link #newKey()} gave it
   * @param field what the value is and whose, for example {@code std_1.phone}; a value moved to
   *     another field cannot be opened
   */
  public String seal(String wrappedKey, String field, String plain) {
    try {
      byte[] sealed =
          unwrap(wrappedKey)
              .encrypt(
                  plain.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
      return encode(sealed);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("field cannot be sealed: " + field, broken);
    }
  }

  /** The plain value of a sealed field. */
  public String open(String wrappedKey, String field, String sealed) {
    try {
      byte[] plain =
          unwrap(wrappedKey)
              .decrypt(
                  Base64.getUrlDecoder().decode(sealed), field.getBytes(StandardCharsets.UTF_8));
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("field cannot be opened: " + field, broken);
    }
  }

  /** Keyed hash for finding a value without storing it; equal values give equal hashes. */
  public String lookup(String plain) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(lookupKey);
      return encode(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
      throw new IllegalStateException("keyed hash", broken);
    }
  }

  private Aead unwrap(String wrappedKey) throws GeneralSecurityException {
    byte[] plain = platformKey.decrypt(Base64.getUrlDecoder().decode(wrappedKey), WRAPPING);
    return TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
