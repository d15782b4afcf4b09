package cn.xuezhao.order.lifecycle;

/** Who pays for the orders of a batch (L-B): 学生支付 or 学校支付. */
public enum Payer {
  STUDENT,
  INSTITUTION;

  /** The payer of that word; an unknown word means the student, who then sees the price. */
  public static Payer of(String word) {
    return word.equals(INSTITUTION.word()) ? INSTITUTION : STUDENT;
  }

  public String word() {
    return Words.of(this);
  }
}
