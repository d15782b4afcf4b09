package cn.xuezhao.order.refund;

import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.RefundProposal;
import cn.xuezhao.order.lifecycle.StaffMember;
import cn.xuezhao.order.progress.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One of the staff proposes a refund, another one decides about it. */
@RestController
@Tag(name = "refunds")
@RequestMapping("/api/{tenant}")
@PreAuthorize("hasAnyRole('operator', 'finance')")
class RefundProposalController {

  private final DecidingRefunds deciding;

  RefundProposalController(DecidingRefunds deciding) {
    this.deciding = deciding;
  }

  @Operation(summary = "Refunds that wait for a second person, the oldest first")
  @GetMapping("/refund-proposals")
  OpenProposals open() {
    return new OpenProposals(deciding.open().stream().map(ProposalView::of).toList());
  }

  @Operation(summary = "Proposes to give the whole payment back; needs an Idempotency-Key")
  @Idempotent
  @PreAuthorize("hasRole('operator')")
  @PostMapping("/orders/{id}/refund-proposals")
  @ResponseStatus(HttpStatus.CREATED)
  ProposalView propose(
      @PathVariable String id, @RequestBody @Valid NewProposal proposal, Caller caller) {
    return ProposalView.of(deciding.propose(id, proposal.reason(), member(caller)));
  }

  @Operation(summary = "Agrees as the second person; the money goes back. Needs an Idempotency-Key")
  @Idempotent
  @PostMapping("/orders/{id}/refund-proposals/approvals")
  OrderView approve(@PathVariable String id, Caller caller) {
    return OrderView.of(deciding.approve(id, member(caller)));
  }

  @Operation(summary = "Disagrees as the second person; the order goes on")
  @PostMapping("/orders/{id}/refund-proposals/refusals")
  OrderView refuse(@PathVariable String id, Caller caller) {
    return OrderView.of(deciding.refuse(id, member(caller)));
  }

  private static StaffMember member(Caller caller) {
    return new StaffMember(caller.subject(), caller.name());
  }

  /**
   * @param reason for the record and for the second person; the student does not see it
   */
  record NewProposal(@NotBlank @Size(max = 200) String reason) {}

  record ProposalView(
      String orderId, long amountInFen, String reason, String proposedBy, Instant proposedAt) {

    static ProposalView of(Order order) {
      RefundProposal proposal = RefundProposal.openFor(order);
      return new ProposalView(
          order.id(),
          order.terms().amountInFen(),
          proposal.reason(),
          proposal.by().name(),
          proposal.proposedAt());
    }
  }

  record OpenProposals(List<ProposalView> proposals) {}
}
