package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Objects in memory, for tests of what happens around them. */
public final class MemoryStorage implements ObjectStorage {

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private volatile boolean away;
  private volatile String failing = "";

  @Override
  public void put(String key, byte[] picture) {
    if (!failing.isEmpty() && key.startsWith(failing)) {
      throw new IllegalStateException("the object store does not take " + key);
    }
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
  /** Takes nothing under keys that begin so, until told otherwise by the empty text. */
  public void failsFor(String prefix) {
    failing = prefix;
  }

  /** The keys that begin so, of all tenants. */
  public List<String> keys(String prefix) {
    return objects.keySet().stream()
        .map(key -> key.substring(key.indexOf('/') + 1))
        .filter(key -> key.startsWith(prefix))
        .toList();
  }

  public void isAway(boolean isAway) {
    away = isAway;
  }

  public int size() {
    return objects.size();
  }
}
