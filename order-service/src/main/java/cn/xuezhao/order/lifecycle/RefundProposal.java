package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.NotFound;
import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** One of the staff wants to give the money back; another one has to agree. */
@TypeAlias("refund-proposal")
public record RefundProposal(StaffMember by, String reason, Instant proposedAt) {

  /** The proposal that waits for an answer. */
  public static RefundProposal openFor(Order order) {
    RefundProposal open = order.proposal();
    if (open == null) {
      throw new NotFound("refund proposal");
    }
    return open;
  }

  /** Whoever proposed it has said enough. */
  public void requireSecondPerson(StaffMember other) {
    if (by.id().equals(other.id())) {
      throw new SecondPersonRequired();
    }
  }
}
