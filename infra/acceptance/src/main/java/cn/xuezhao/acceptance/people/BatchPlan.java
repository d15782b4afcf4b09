package cn.xuezhao.acceptance.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator types in to plan a batch (L-B).
 *
 * @param code as the school brings it; empty, and one is issued
 * @param payer who pays, in the word of the interface
 */
public record BatchPlan(
    String institutionId,
    Optional<String> code,
    String displayName,
    String opensAt,
    String closesAt,
    int students,
    long priceInFen,
    String payer) {

  /** Open since yesterday, for the number of days given, at the price of the Liaoning manual. */
  public static BatchPlan openNow(
      String institutionId, String displayName, int days, int students) {
    LocalDate today = BusinessTime.today();
    return new BatchPlan(
        institutionId,
        Optional.empty(),
        displayName,
        today.minusDays(1) + " 00:00:00",
        today.plusDays(days) + " 24:00:00",
        students,
        2000,
        "student");
  }

  public BatchPlan withCode(String own) {
    return new BatchPlan(
        institutionId,
        Optional.of(own),
        displayName,
        opensAt,
        closesAt,
        students,
        priceInFen,
        payer);
  }

  public BatchPlan paidBy(String other) {
    return new BatchPlan(
        institutionId, code, displayName, opensAt, closesAt, students, priceInFen, other);
  }

  Map<String, Object> asRequest() {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("institutionId", institutionId);
    code.ifPresent(own -> request.put("code", own));
    request.put(
        "terms",
        Map.of(
            "displayName", displayName,
            "opensAt", opensAt,
            "closesAt", closesAt,
            "expectedStudents", students,
            "priceInFen", priceInFen,
            "payer", payer));
    return request;
  }
}
