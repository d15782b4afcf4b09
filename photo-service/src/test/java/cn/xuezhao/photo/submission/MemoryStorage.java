package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory, for tests of what happens around them. */
final class MemoryStorage implements ObjectStorage {

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private volatile boolean away;

  @Override
  public void put(String key, byte[] picture) {
    objects.put(TenantContext.current() + "/" + key, picture.clone());
  }

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(objects.get(TenantContext.current() + "/" + key));
  }

  @Override
  public void delete(String key) {
    if (away) {
      throw new IllegalStateException("the object store is away");
    }
    objects.remove(TenantContext.current() + "/" + key);
  }

  /** Nothing can be deleted until it is back. */
  void isAway(boolean isAway) {
    away = isAway;
  }

  int size() {
    return objects.size();
  }
}
