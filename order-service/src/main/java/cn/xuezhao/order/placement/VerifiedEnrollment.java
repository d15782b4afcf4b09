package cn.xuezhao.order.placement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** {@code identity.verified}, and an enrollment as identity-service tells other services of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record VerifiedEnrollment(String enrollmentId, String studentId, String batchId) {

  KnownEnrollment known() {
    return new KnownEnrollment(enrollmentId, studentId, batchId);
  }
}
