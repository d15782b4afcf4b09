package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Refusal;

/** There is one decision per round. */
final class TaskAlreadyDecided extends Refusal {

  private static final long serialVersionUID = 1L;

  TaskAlreadyDecided(Decision decision) {
    super(Kind.CONFLICT, "task-already-decided", "This task has been decided. Take the next one.");
    member("decision", decision.word());
  }
}
