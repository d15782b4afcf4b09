package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.batch.publication.BatchState.Draft;
import cn.xuezhao.batch.publication.BatchState.Published;
import cn.xuezhao.batch.publication.BatchWindow.WindowState;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One collection for one class of one school (批次).
 *
 * @param code as printed in the notice
 * @param foldedCode the code without look-alikes, unique
 * @param roster the import that counts, null before the first
 * @param previousRoster the import that an undo brings back
 */
@TypeAlias("batch")
public record Batch(
    String id,
    String institutionId,
    String code,
    String foldedCode,
    BatchTerms terms,
    BatchWindow window,
    BatchState state,
    @Nullable CurrentRoster roster,
    @Nullable CurrentRoster previousRoster)
    implements Aggregate {

  static Change<Batch> plan(
      String id, String institutionId, BatchCode code, BatchTerms terms, BatchWindow window) {
    return Change.of(
        new Batch(
            id,
            institutionId,
            code.printed(),
            code.folded(),
            terms,
            window,
            new Draft(),
            null,
            null));
  }

  /** Corrects a draft. */
  Change<Batch> amend(BatchTerms newTerms, BatchWindow newWindow) {
    return switch (state) {
      case Draft _ -> {
        requireSameMode(newTerms);
        yield Change.of(with(newTerms, newWindow, roster, previousRoster));
      }
      case Published _ -> throw new BatchAlreadyPublished();
    };
  }

  /** Lets students in; a second time changes nothing. */
  Change<Batch> publish(Instant now) {
    return switch (state) {
      case Draft _ -> {
        Map<String, String> missing = missing(now);
        if (!missing.isEmpty()) {
          throw new BatchNotPublishable(missing);
        }
        yield published(window, new Published(1, now));
      }
      case Published _ -> Change.none(this);
    };
  }

  /** Gives students more time; less would take away what they were promised. */
  Change<Batch> extend(Instant closesAt, Instant now) {
    return switch (state) {
      case Draft draft -> throw new IllegalTransition("extend", this, draft);
      case Published _ when closesAt.equals(window.closesAt()) -> Change.none(this);
      case Published _ when closesAt.isBefore(window.closesAt()) ->
          throw new InvalidTerms("/closesAt", "A published window can only become longer.");
      case Published(int revision, Instant _) ->
          published(window.until(closesAt), new Published(revision + 1, now));
    };
  }

  /** Makes an import the one that counts; refused when another one came in between. */
  Change<Batch> useRoster(CurrentRoster next) {
    if (next.number() != CurrentRoster.numberAfter(roster)) {
      throw new RosterChangedMeanwhile();
    }
    return Change.of(with(terms, window, next, roster));
  }

  /**
   * Brings the roster back that the present one replaced; one step and not further.
   *
   * @param undone number of the import that the caller wants to undo
   */
  Change<Batch> undoRoster(int undone, Instant now, String by) {
    if (roster == null || previousRoster == null) {
      throw new RosterNothingToUndo();
    }
    if (roster.number() != undone) {
      throw new RosterChangedMeanwhile();
    }
    // A number of its own: an import that began before the undo must not slip in after it.
    return Change.of(with(terms, window, previousRoster.again(undone + 1, now, by), null));
  }

  /** What was read under one mode may not be kept under another. */
  private void requireSameMode(BatchTerms newTerms) {
    if (roster != null && newTerms.rosterMode() != terms.rosterMode()) {
      throw new InvalidTerms(
          "/rosterMode", "The roster is imported already. Plan a new batch with the other mode.");
    }
  }

  private Batch with(
      BatchTerms newTerms,
      BatchWindow newWindow,
      @Nullable CurrentRoster current,
      @Nullable CurrentRoster previous) {
    return new Batch(
        id, institutionId, code, foldedCode, newTerms, newWindow, state, current, previous);
  }

  private Change<Batch> published(BatchWindow until, Published next) {
    Batch batch =
        new Batch(id, institutionId, code, foldedCode, terms, until, next, roster, previousRoster);
    return Change.of(
        batch,
        new BatchPublished(
            id,
            next.revision(),
            code,
            terms.displayName(),
            institutionId,
            terms.priceInFen(),
            terms.payer().word(),
            until.opensAt(),
            until.closesAt(),
            terms.expectedStudents()));
  }

  private Map<String, String> missing(Instant now) {
    Map<String, String> missing = new LinkedHashMap<>();
    if (roster == null && terms.rosterMode() != RosterMode.NONE) {
      missing.put("/roster", "Import the roster first; without it nobody can verify.");
    }
    if (window.stateAt(now) == WindowState.CLOSED) {
      missing.put("/closesAt", "The window is over; give it a later end.");
    }
    return missing;
  }
}
