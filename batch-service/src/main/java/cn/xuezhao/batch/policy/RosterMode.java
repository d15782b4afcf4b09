package cn.xuezhao.batch.policy;

/** How much a school tells us about its students before they come. */
public enum RosterMode {
  /** Name, student number and the rest, as in the Liaoning manual (L-6, L-7). */
  FULL,
  /** Student numbers only: since 2022 schools hand no lists of names and ID numbers on. */
  STUDENT_NUMBER,
  /** Nothing: all data comes from the collection code. */
  NONE
}
