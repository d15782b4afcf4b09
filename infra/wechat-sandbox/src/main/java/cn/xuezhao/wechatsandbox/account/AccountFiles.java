package cn.xuezhao.wechatsandbox.account;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;

/** The files of one tenant, in the layout the key generator writes. */
final class AccountFiles {

  private final Path directory;
  private final String tenant;
  private final Properties app;

  AccountFiles(Path directory) {
    this.directory = directory;
    tenant = directory.getFileName().toString();
    app = properties("app.properties");
  }

  App miniProgram() {
    return new App(
        tenant, App.Kind.MINI_PROGRAM, required(app, "app-id"), required(app, "app-secret"));
  }

  App officialAccount() {
    return new App(
        tenant,
        App.Kind.OFFICIAL_ACCOUNT,
        required(app, "official-account-id"),
        required(app, "official-account-secret"));
  }

  Merchant merchant() {
    Properties merchant = properties("merchant.properties");
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      PublicKey publicKey = rsa.generatePublic(new X509EncodedKeySpec(pem("merchant-public.pem")));
      PrivateKey platformKey =
          rsa.generatePrivate(new PKCS8EncodedKeySpec(pem("platform-key.pem")));
      return new Merchant(
          tenant,
          required(merchant, "merchant-id"),
          required(merchant, "merchant-serial"),
          publicKey,
          platformKey,
          required(merchant, "public-key-id"),
          required(merchant, "api-v3-key"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("unreadable key in " + directory, e);
    }
  }

  private Properties properties(String name) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve(name))) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] pem(String name) {
    try {
      String text = Files.readString(directory.resolve(name), StandardCharsets.US_ASCII);
      return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String required(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(directory + ": " + key + " is missing");
    }
    return value.strip();
  }
}
