package cn.xuezhao.identity.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the roster of a batch says about a school-roll record. */
sealed interface RosterMatch {

  /**
   * @param rosterEntryId null when the batch has no roster
   */
  record Found(String batchId, @Nullable String rosterEntryId, RosterRow row)
      implements RosterMatch {

    boolean hasRoster() {
      return rosterEntryId != null;
    }

    @Override
    public String toString() {
      return "Found[" + batchId + "]";
    }
  }

  /**
   * @param pointers the fields that differ, when the roster named them
   */
  record Differs(Mistake mistake, List<String> pointers) implements RosterMatch {

    private static final String TAIL = "/documentTail";

    public Differs {
      pointers = List.copyOf(pointers);
    }

    boolean isOnlyAboutTheTail() {
      return pointers.equals(List.of(TAIL));
    }
  }
}
