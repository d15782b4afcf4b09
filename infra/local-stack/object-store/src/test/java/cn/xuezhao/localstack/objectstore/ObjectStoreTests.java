package cn.xuezhao.localstack.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectStoreTests {
  private static final Credentials OURS = new Credentials("xuezhao", "a-secret-of-this-test");
  private static final byte[] PHOTO = "不是照片".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;
  private ObjectStore store;

  @BeforeEach
  void start() throws IOException {
    store = ObjectStore.start(0, data, OURS);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void returnsWhatWasPut() {
    try (S3Client client = client(OURS)) {
      put(client);

      assertThat(read(client)).isEqualTo(PHOTO);
      assertThat(client.headObject(r -> r.bucket("liaoning").key("a/b")).metadata())
          .containsEntry("sha256", "abc");
    }
  }

  @Test
  void keepsObjectsWhenItRestarts() throws IOException {
    try (S3Client client = client(OURS)) {
      put(client);
    }
    store.close();
    store = ObjectStore.start(0, data, OURS);

    try (S3Client client = client(OURS)) {
      assertThat(read(client)).isEqualTo(PHOTO);
    }
  }

  @Test
  void forgetsDeletedObjects() {
    try (S3Client client = client(OURS)) {
      put(client);
      client.deleteObject(r -> r.bucket("liaoning").key("a/b"));

      assertThatThrownBy(() -> read(client)).isInstanceOf(NoSuchKeyException.class);
    }
  }

  @Test
  void refusesForeignSignature() {
    try (S3Client client = client(new Credentials(OURS.accessKey(), "another secret"))) {
      assertThatThrownBy(client::listBuckets)
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void refusesUnsignedRequest() throws Exception {
    try (S3Client client = client(OURS);
        HttpClient anonymous = HttpClient.newHttpClient()) {
      put(client);
      URI object = URI.create(store.address() + "/liaoning/a/b");
      HttpResponse<String> answer =
          anonymous.send(
              HttpRequest.newBuilder(object).build(), HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  private static void put(S3Client client) {
    client.createBucket(r -> r.bucket("liaoning"));
    client.putObject(
        r -> r.bucket("liaoning").key("a/b").metadata(java.util.Map.of("sha256", "abc")),
        RequestBody.fromBytes(PHOTO));
  }

  private static byte[] read(S3Client client) {
    return client.getObjectAsBytes(r -> r.bucket("liaoning").key("a/b")).asByteArray();
  }

  private S3Client client(Credentials credentials) {
    return S3Client.builder()
        .endpointOverride(store.address())
        .region(Region.of("cn-north-1"))
        .forcePathStyle(true)
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(credentials.accessKey(), credentials.secretKey())))
        .build();
  }
}
