package cn.xuezhao.identity.verification;

import java.util.List;

/** How the comparison of code, tail and roster ended. */
sealed interface Outcome {

  /**
   * Everything agrees.
   *
   * @param slot the place in the batch, the same for everybody who shows this record
   * @param person keyed hash of what is visible of the person
   */
  record Right(String batchId, String slot, String person, VerifiedRecord record)
      implements Outcome {

    @Override
    public String toString() {
      return "Right[" + batchId + "]";
    }
  }

  /**
   * @param pointers the fields that differ, when the roster named them
   */
  record Wrong(Mistake mistake, List<String> pointers) implements Outcome {

    public Wrong {
      pointers = List.copyOf(pointers);
    }

    static Wrong of(Mistake mistake) {
      return new Wrong(mistake, List.of());
    }
  }
}
