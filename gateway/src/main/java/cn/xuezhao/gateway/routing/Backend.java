package cn.xuezhao.gateway.routing;

import java.util.List;
import java.util.Locale;

/** The services behind the gateway and the resources they own, by the segment after the tenant. */
enum Backend {
  IDENTITY,
  BATCH,
  ORDER,
  PHOTO,
  REVIEW,
  NOTIFICATION;

  List<String> resources() {
    return switch (this) {
      case IDENTITY ->
          List.of(
              "sessions",
              "me",
              "consents",
              "verifications",
              "verification-requests",
              "enrollments");
      case BATCH -> List.of("batches", "institutions", "rosters");
      case ORDER -> List.of("orders", "refund-proposals");
      case PHOTO -> List.of("photos", "hand-offs");
      case REVIEW ->
          List.of(
              "review-tasks",
              "review-leases",
              "review-reasons",
              "review-progress",
              "exceptions-register");
      case NOTIFICATION -> List.of("notices", "message-credits", "photo-deliveries");
    };
  }

  /** As the service calls itself; names its breaker and its bulkhead too. */
  String serviceName() {
    return name().toLowerCase(Locale.ROOT) + "-service";
  }
}
