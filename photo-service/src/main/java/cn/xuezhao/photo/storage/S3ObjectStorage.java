package cn.xuezhao.photo.storage;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Objects in S3, path style. A bucket is made when its tenant first stores something. */
final class S3ObjectStorage implements ObjectStorage {

  private static final String DEPENDENCY = "object-store";
  private static final String JPEG = "image/jpeg";
  private static final String PIECE = "application/octet-stream";

  private final S3Client s3;
  private final Guard guard;
  private final String bucketPrefix;
  private final Set<String> knownBuckets = ConcurrentHashMap.newKeySet();

  S3ObjectStorage(S3Client s3, Guard guard, String bucketPrefix) {
    this.s3 = s3;
    this.guard = guard;
    this.bucketPrefix = bucketPrefix;
  }

  @Override
  public void put(String key, byte[] bytes) {
    String type = key.endsWith(".jpg") ? JPEG : PIECE;
    guard.read(
        DEPENDENCY,
        () ->
            s3.putObject(
                request -> request.bucket(bucket()).key(key).contentType(type), body(bytes, type)));
  }

  @Override
  public Optional<byte[]> get(String key) {
    return guard.read(DEPENDENCY, () -> find(key));
  }

  @Override
  public void delete(String key) {
    guard.read(DEPENDENCY, () -> s3.deleteObject(request -> request.bucket(bucket()).key(key)));
  }

  /** Not copied: nobody writes into bytes that are on their way. */
  private static RequestBody body(byte[] bytes, String type) {
    return RequestBody.fromContentProvider(
        ContentStreamProvider.fromByteArrayUnsafe(bytes), bytes.length, type);
  }

  private Optional<byte[]> find(String key) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(request -> request.bucket(bucket()).key(key)).asByteArrayUnsafe());
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }

  private String bucket() {
    String bucket = bucketPrefix + TenantContext.current();
    if (!knownBuckets.contains(bucket)) {
      create(bucket);
      knownBuckets.add(bucket);
    }
    return bucket;
  }

  private void create(String bucket) {
    try {
      s3.createBucket(request -> request.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException known) {
      knownBuckets.add(bucket);
    }
  }
}
