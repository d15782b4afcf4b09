package cn.xuezhao.photo.storage;

import java.util.Optional;

/**
 * Immutable objects of the bound tenant. Keys are random and never used twice, so nothing a
 * reviewer has seen can be overwritten; the document that names a key is written before the object.
 */
public interface ObjectStorage {

  /** Returns when the object is durable. A key that ends in .jpg is a picture's. */
  void put(String key, byte[] bytes);

  /** The object, or empty when there is none. */
  Optional<byte[]> get(String key);

  /** Removes the object; it may be gone already. */
  void delete(String key);
}
