package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.handoff.HandoffState.Gathering;
import cn.xuezhao.batch.handoff.HandoffState.Idle;
import cn.xuezhao.batch.handoff.HandoffState.Sending;
import cn.xuezhao.batch.progress.HandoffShare;
import cn.xuezhao.batch.progress.OrderProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packages of a batch as staff see them.
 *
 * @param dueAt until when CHSI was promised to have it (G-8)
 * @param nextAt when the next package is made if there is something for it
 * @param rejected what CHSI has not taken, the first few; a package that an operator starts takes
 *     them along again
 */
record HandoffsView(
    String batchId,
    @Nullable Instant dueAt,
    @Nullable Instant nextAt,
    List<PackageView> packages,
    List<RejectedOrder> rejected) {

  HandoffsView {
    packages = List.copyOf(packages);
    rejected = List.copyOf(rejected);
  }

  /** How far a package is. */
  enum Progress {
    GATHERING,
    SENDING,
    COMPLETED
  }

  /** Main package (主) and those that follow it. */
  enum PackageKind {
    MAIN,
    SUPPLEMENTARY
  }

  /**
   * @param orders null while it is gathered
   * @param toRecheck accepted photos whose comparison did not pass; the school re-checks them
   */
  record PackageView(
      String handoffId,
      PackageKind kind,
      Progress progress,
      @Nullable String startedBy,
      @Nullable Integer orders,
      @Nullable Integer accepted,
      @Nullable Integer rejected,
      @Nullable Integer toRecheck,
      @Nullable Instant completedAt) {

    static PackageView of(CompletedPackage done) {
      return new PackageView(
          done.id(),
          kind(done.number()),
          Progress.COMPLETED,
          done.startedBy(),
          done.accepted() + done.rejected(),
          done.accepted(),
          done.rejected(),
          done.toRecheck(),
          done.at());
    }

    static PackageView open(
        HandoffState.OpenPackage open, Progress progress, @Nullable Integer orders) {
      return new PackageView(
          open.id(),
          kind(open.number()),
          progress,
          open.startedBy(),
          orders,
          null,
          null,
          null,
          null);
    }

    private static PackageKind kind(int number) {
      return number == 1 ? PackageKind.MAIN : PackageKind.SUPPLEMENTARY;
    }
  }

  /** A photo that CHSI has not taken. */
  record RejectedOrder(String orderId, String handoffId, String reason) {}

  /**
   * @param dueAt of the batch, also before anything was completed
   */
  static HandoffsView of(Handoff handoff, @Nullable Instant dueAt, List<OrderProgress> rejected) {
    List<PackageView> packages =
        new ArrayList<>(handoff.completed().stream().map(PackageView::of).toList());
    switch (handoff.state()) {
      case Idle _ -> {}
      case Gathering gathering ->
          packages.add(PackageView.open(gathering.open(), Progress.GATHERING, null));
      case Sending sending ->
          packages.add(
              PackageView.open(
                  sending.open(), Progress.SENDING, Integer.valueOf(sending.orders())));
    }
    return new HandoffsView(
        handoff.batchId(),
        dueAt,
        handoff.lookAt(),
        packages,
        rejected.stream().flatMap(order -> rejection(order).stream()).toList());
  }

  private static List<RejectedOrder> rejection(OrderProgress order) {
    return order.share() instanceof HandoffShare.Rejected(String in, String reason, Instant _)
        ? List.of(new RejectedOrder(order.orderId(), in, reason))
        : List.of();
  }
}
