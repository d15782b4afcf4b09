package cn.xuezhao.identity.verification;

import java.util.List;

/** Knows which accounts take part where; verification asks, and need not know how it is known. */
public interface Bindings {

  /**
   * Refuses what the centre does not allow: a second person on an account, a person on a second
   * account (G-10), a second enrollment where none is offered (G-11).
   *
   * @return words for what the centre only warns of
   */
  List<String> check(String studentId, String batchId, PersonKeys person);
}
