package cn.xuezhao.chaos;

import java.util.Set;

/** The objects of the regional centres. */
interface ObjectStore {

  /** What was found under a key. */
  sealed interface Found {

    record Bytes(String sha256) implements Found {}

    record Nothing() implements Found {}

    /** The store did not say. */
    record Unknown(String why) implements Found {}
  }

  Found look(String tenant, String key);

  /** All keys of a regional centre. */
  Set<String> keys(String tenant);
}
