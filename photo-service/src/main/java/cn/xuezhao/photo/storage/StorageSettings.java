package cn.xuezhao.photo.storage;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The S3 service.
 *
 * @param credentials file with {@code access-key} and {@code secret-key}
 * @param bucketPrefix the tenant's id follows
 */
@ConfigurationProperties("xuezhao.photo.storage")
record StorageSettings(URI endpoint, String region, Path credentials, String bucketPrefix) {}
