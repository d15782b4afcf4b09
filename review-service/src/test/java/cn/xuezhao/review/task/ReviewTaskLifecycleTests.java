package cn.xuezhao.review.task;

import static cn.xuezhao.review.task.Tasks.LEASE;
import static cn.xuezhao.review.task.Tasks.LI;
import static cn.xuezhao.review.task.Tasks.MORNING;

import cn.xuezhao.kit.test.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTaskLifecycleTests {

  @Test
  void isTheCommittedDiagram() {
    Lifecycle.<ReviewTask>of(ReviewState.class, ReviewTask::state)
        .command("lease", task -> task.lease(LI, MORNING, LEASE))
        .command("open", task -> task.open(LI, MORNING, LEASE))
        .command("recrop", task -> task.recrop(LI, Tasks.recrop(), MORNING))
        .command("decide", task -> task.decide(LI, Tasks.rejection(), MORNING))
        .command("return to queue", task -> task.returnToQueue(MORNING.plus(LEASE)))
        .command("register", task -> task.register(List.of("scar")))
        .command("give back", task -> task.giveBack(LI, MORNING))
        .command("withdraw", task -> task.withdraw(WithdrawnBecause.STUDENT_ASKED, MORNING))
        .command("discard", task -> task.discard(WithdrawnBecause.ORDER_ENDED, MORNING))
        .matches(
            "lifecycle.mmd",
            List.of(
                Tasks.waiting(),
                Tasks.leased(),
                Tasks.opened(),
                Tasks.abandoned(),
                Tasks.rejected(),
                Tasks.withdrawn()));
  }
}
