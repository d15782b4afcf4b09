package cn.xuezhao.localstack.objectstore;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The one pair of keys every request must be signed with. */
record Credentials(String accessKey, String secretKey) {

  static Credentials from(Path file) throws IOException {
    Properties keys = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      keys.load(reader);
    }
    return new Credentials(required(keys, "access-key", file), required(keys, "secret-key", file));
  }

  private static String required(Properties keys, String name, Path file) {
    String value = keys.getProperty(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException(file + " has no " + name);
    }
    return value;
  }

  @Override
  public String toString() {
    return "Credentials[" + accessKey + "]";
  }
}
