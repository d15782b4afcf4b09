package cn.xuezhao.chaos;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The S3 buckets of the regional centres. Objects never change, so each is read once. */
final class Buckets implements ObjectStore, AutoCloseable {

  private static final String PREFIX = "xuezhao-";

  private final S3Client s3;
  private final Map<String, Found> seen = new HashMap<>();

  Buckets(URI endpoint, Path credentials) throws IOException {
    this.s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.of("cn-north-1"))
            .forcePathStyle(true)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .credentialsProvider(StaticCredentialsProvider.create(read(credentials)))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @Override
  public Found look(String tenant, String key) {
    Found known = seen.get(tenant + "/" + key);
    if (known instanceof Found.Bytes) {
      return known;
    }
    Found found = fetch(tenant, key);
    seen.put(tenant + "/" + key, found);
    return found;
  }

  private Found fetch(String tenant, String key) {
    try {
      byte[] bytes =
          s3.getObjectAsBytes(request -> request.bucket(PREFIX + tenant).key(key)).asByteArray();
      return new Found.Bytes(sha256(bytes));
    } catch (NoSuchKeyException | NoSuchBucketException absent) {
      return new Found.Nothing();
    } catch (SdkException silence) {
      return new Found.Unknown(String.valueOf(silence.getMessage()));
    }
  }

  @Override
  public Set<String> keys(String tenant) {
    try {
      return s3
          .listObjectsV2Paginator(request -> request.bucket(PREFIX + tenant))
          .contents()
          .stream()
          .map(S3Object::key)
          .collect(Collectors.toSet());
    } catch (NoSuchBucketException none) {
      return Set.of();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static AwsBasicCredentials read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return AwsBasicCredentials.create(
        properties.getProperty("access-key", ""), properties.getProperty("secret-key", ""));
  }

  @Override
  public void close() {
    s3.close();
  }
}
