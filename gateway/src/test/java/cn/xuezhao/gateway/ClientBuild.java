package cn.xuezhao.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** What a build of the student's client leaves behind, as small as can be. */
public record ClientBuild(Path folder) {

  public static final String SCRIPT = "assets/index-1a2b3c4d.js";
  public static final String CODE = "console.log('学照')";

  static ClientBuild write() {
    try {
      Path folder = Files.createTempDirectory("gateway-client").resolve("h5");
      Files.createDirectories(folder.resolve("assets"));
      Files.createDirectories(folder.resolve("static"));
      Files.writeString(
          folder.resolve("index.html"),
          """
          <!doctype html>
          <html lang="zh-Hans"><head><meta charset="utf-8"><title>学照</title>
          <script type="module" src="./%s"></script></head><body></body></html>
          """
              .formatted(SCRIPT));
      Files.writeString(folder.resolve(SCRIPT), CODE);
      Files.write(folder.resolve(SCRIPT + ".gz"), gzip(CODE));
      Files.writeString(folder.resolve("assets/index-5e6f7a8b.css"), "body{margin:0}");
      Files.writeString(folder.resolve("static/tab.svg"), "<svg/>");
      Path secret = Files.writeString(folder.resolveSibling("secret.txt"), "secret");
      Files.createSymbolicLink(folder.resolve("assets/link.js"), secret);
      return new ClientBuild(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
