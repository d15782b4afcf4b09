package cn.xuezhao.batch.roster;

import java.util.List;

/**
 * What an import would make of the present roster: counts, and of each kind the first few student
 * numbers, which is enough to recognize a wrong file and no list of persons.
 *
 * @param removedAfterVerification of the removed, those who have proved already who they are; they
 *     keep their orders
 */
record RosterDifference(
    int unchanged,
    int added,
    int changed,
    int removed,
    int removedAfterVerification,
    List<Sample> samples) {

  RosterDifference {
    samples = List.copyOf(samples);
  }

  /** What happens to a row. */
  enum Fate {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * One row of the first few.
   *
   * @param fields that differ, of a changed row; never their values
   */
  record Sample(Fate fate, String studentNumber, List<String> fields) {

    Sample {
      fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
      return "Sample[" + fate + "]";
    }
  }
}
