package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Refusal;

/** The photo is not to be reviewed any more. */
final class TaskWithdrawn extends Refusal {

  private static final long serialVersionUID = 1L;

  TaskWithdrawn() {
    super(Kind.CONFLICT, "task-withdrawn", "This task was withdrawn. Take the next one.");
  }
}
