package cn.xuezhao.localstack.documents;

/** The store cannot start or go on; the message says what to do about it. */
public final class DocumentStoreUnavailable extends RuntimeException {

  DocumentStoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
