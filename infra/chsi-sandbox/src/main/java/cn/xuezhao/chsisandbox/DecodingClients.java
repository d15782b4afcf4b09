package cn.xuezhao.chsisandbox;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Who may ask whose a code is: {@code <client>=<bearer secret>}. */
final class DecodingClients {
  private static final String SCHEME = "Bearer ";
  private final Properties secrets;

  private DecodingClients(Properties secrets) {
    this.secrets = secrets;
  }

  static DecodingClients readFrom(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalStateException("key file missing: " + file + " (./xuezhao up makes it)");
    }
    var secrets = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      secrets.load(in);
    }
    return new DecodingClients(secrets);
  }

  void requireKnown(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      throw new UnknownClient();
    }
    byte[] given = authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8);
    boolean known = false;
    for (Object secret : secrets.values()) {
      // Every secret is compared, in constant time: the answer's duration tells nothing.
      known |= MessageDigest.isEqual(given, ((String) secret).getBytes(StandardCharsets.UTF_8));
    }
    if (!known) {
      throw new UnknownClient();
    }
  }

  /** The bearer secret is missing or wrong. */
  static final class UnknownClient extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
