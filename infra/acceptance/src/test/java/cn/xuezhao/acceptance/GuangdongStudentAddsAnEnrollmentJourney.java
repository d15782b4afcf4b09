package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Student;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 添加学历: a second education record with an order of its own (G-11, G-13). */
@Order(Turn.BY_MINUTES)
class GuangdongStudentAddsAnEnrollmentJourney {

  @Test
  void hasAnOrderForEachEnrollment() {
    Batch college = Batch.of("guangdong");
    Way first = Way.toOrder(college).pays();
    Student student = first.student();
    Batch university = Batch.of("guangdong");
    Way second =
        Way.into(university, university.of(college.student()), student).verifies().opensOrder();
    second.becomes("PENDING_PAYMENT", "PAY");
    first.becomes("PENDING_PHOTO", "UPLOAD_PHOTO");
    assertThat(student.platform().get(student.path("orders")).succeeded().json().toString())
        .contains(first.orderId(), second.orderId());
    assertThat(student.platform().get(student.path("enrollments")).succeeded().json().toString())
        .contains(first.enrollmentId(), second.enrollmentId());
    assertThat(student.opensOrder(second.enrollmentId()).status())
        .as("a second order for the same batch")
        .isEqualTo(409);
  }
}
