package cn.xuezhao.batch.progress;

/** Whoever has to do something when an order of a batch is complete. */
public interface OrderCompletion {

  /** It may be told more than once. */
  void completed(String batchId);
}
