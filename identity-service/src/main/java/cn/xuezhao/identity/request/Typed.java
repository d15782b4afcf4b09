package cn.xuezhao.identity.request;

import org.jspecify.annotations.Nullable;

/**
 * What a student types for a person to compare.
 *
 * @param idTail the end of the document number, where the centre asks for it
 * @param reason in the student's own words
 */
record Typed(String studentNumber, String name, @Nullable String idTail, String reason) {

  @Override
  public String toString() {
    return "Typed[***]";
  }
}
