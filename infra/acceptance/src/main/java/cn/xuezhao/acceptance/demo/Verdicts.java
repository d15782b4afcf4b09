package cn.xuezhao.acceptance.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a reviewer will see in each photo, said by whoever made the photo; and what was decided. The
 * virtual reviewers have no eyes.
 */
final class Verdicts {

  /** Photos by their digest; a photo without an entry was made by somebody else. */
  private final Map<String, Optional<String>> faults = new ConcurrentHashMap<>();

  private final Set<String> wantedBack = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Decision>> decisions = new ConcurrentHashMap<>();

  /** The photo is fine. */
  void expectApproval(String sha256) {
    faults.put(sha256, Optional.empty());
  }

  void expectRejection(String sha256, String reason) {
    faults.put(sha256, Optional.of(reason));
  }

  /** The student will take this order's photo back, so nobody is to open it. */
  void leaveAlone(String orderId) {
    wantedBack.add(orderId);
  }

  void letGo(String orderId) {
    wantedBack.remove(orderId);
  }

  boolean concerns(String orderId, String sha256) {
    return faults.containsKey(sha256) && !wantedBack.contains(orderId);
  }

  /** The reason for a rejection, or nothing for an approval. */
  Optional<String> faultOf(String sha256) {
    return faults.getOrDefault(sha256, Optional.empty());
  }

  void decided(String orderId, boolean approved, Instant answeredAt) {
    decisions
        .computeIfAbsent(orderId, _ -> new ArrayList<>())
        .add(new Decision(approved, answeredAt));
  }

  List<Decision> of(String orderId) {
    return List.copyOf(decisions.getOrDefault(orderId, List.of()));
  }

  record Decision(boolean approved, Instant answeredAt) {}
}
