package cn.xuezhao.photo.storage;

import cn.xuezhao.kit.call.Guard;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The connection to S3: connect 2 s, read 10 s. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(10);

  @Bean
  @ConditionalOnMissingBean
  ObjectStorage objectStorage(StorageSettings settings, Guard guard) throws IOException {
    return new S3ObjectStorage(client(settings), guard, settings.bucketPrefix());
  }

  private static S3Client client(StorageSettings settings) throws IOException {
    return S3Client.builder()
        .endpointOverride(settings.endpoint())
        .region(Region.of(settings.region()))
        .forcePathStyle(true)
        // The bytes are in memory: they are signed as a whole, not once more chunk by chunk.
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
        // Not every S3 understands the newer trailing checksums.
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .credentialsProvider(StaticCredentialsProvider.create(credentials(settings.credentials())))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ))
        .build();
  }

  private static AwsBasicCredentials credentials(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return AwsBasicCredentials.create(
        properties.getProperty("access-key", ""), properties.getProperty("secret-key", ""));
  }
}
