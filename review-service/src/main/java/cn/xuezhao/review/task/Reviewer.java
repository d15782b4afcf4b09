package cn.xuezhao.review.task;

import org.springframework.data.annotation.TypeAlias;

/**
 * Who holds or decided a task.
 *
 * @param subject the staff member's id at the sign-in; leases and decisions belong to it
 * @param name the user name, kept for the record of who decided
 */
@TypeAlias("reviewer")
public record Reviewer(String subject, String name) {

  boolean is(Reviewer other) {
    return subject.equals(other.subject);
  }
}
