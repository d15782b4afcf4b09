package cn.xuezhao.kit.store;

import java.util.function.BiConsumer;

/**
 * Tells the relay of each write. The stores come first and the relay needs them, so the relay is
 * attached when it exists; until then its sweep at start finds what was written.
 */
public final class Publication {

  private volatile BiConsumer<String, String> listener = (collection, id) -> {};

  public void attach(BiConsumer<String, String> relay) {
    listener = relay;
  }

  void stored(String collection, String id) {
    listener.accept(collection, id);
  }
}
