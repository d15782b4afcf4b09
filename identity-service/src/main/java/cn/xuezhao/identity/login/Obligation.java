package cn.xuezhao.identity.login;

/** Something for which a student's data is still needed; asked before a student may leave. */
public interface Obligation {

  /** Refuses while there is any. */
  void requireNone(String studentId);
}
