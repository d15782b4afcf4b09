package cn.xuezhao.localstack.objectstore;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the objects of {@code XUEZHAO_DATA}, one folder per bucket, on the loopback interface.
 * Signatures are checked as a real S3 checks them: an unsigned, expired or altered request is
 * refused, because a service that forgets to sign must fail here and not in production.
 */
public final class ObjectStore implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ObjectStore.class);

  private final S3Proxy server;

  private ObjectStore(S3Proxy server) {
    this.server = server;
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> environment = System.getenv();
    int port = Integer.parseInt(environment.getOrDefault("SERVER_PORT", "9000"));
    Path data = Path.of(environment.getOrDefault("XUEZHAO_DATA", ".run/data/object-store"));
    Path keys = Path.of(environment.getOrDefault("XUEZHAO_KEYS", ".run/keys"));

    ObjectStore store = start(port, data, Credentials.from(keys.resolve("s3.properties")));
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "shutdown"));
    log.info("The object store answers at {}", store.address());
  }

  /** Port 0 takes a free one. */
  static ObjectStore start(int port, Path data, Credentials credentials) throws IOException {
    Files.createDirectories(data);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(data.toAbsolutePath().toString()))
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4, credentials.accessKey(), credentials.secretKey())
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException("the object store could not start at port " + port, e);
    }
    return new ObjectStore(server);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the object store did not stop", e);
    }
  }
}
