package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Refusal;

/** Only the reviewer who holds a task may open or decide it. */
final class TaskNotLeased extends Refusal {

  private static final long serialVersionUID = 1L;

  TaskNotLeased() {
    super(
        Kind.CONFLICT,
        "task-not-leased",
        "You do not hold this task. Lease it first; somebody else may hold it now.");
  }
}
