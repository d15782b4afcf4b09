package cn.xuezhao.photolab.duplicates;

import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was recognized, and what was taken for another photo by mistake.
 *
 * @param unseen portraits in which nobody was found; nothing can be said of them
 * @param again one row for each alteration
 * @param samePerson different photos of one person, each with each
 * @param others photos of different people, each with each
 */
public record Recognized(
    int portraits, List<String> unseen, List<Again> again, Pairs samePerson, Pairs others) {

  public Recognized {
    unseen = List.copyOf(unseen);
    again = List.copyOf(again);
  }

  static Recognized of(List<Taken> all) {
    List<Taken> seen = all.stream().filter(taken -> taken.original() != null).toList();
    List<Pair> pairs = pairs(seen);
    return new Recognized(
        all.size(),
        all.stream().filter(taken -> taken.original() == null).map(Taken::name).toList(),
        Arrays.stream(Alteration.values()).map(each -> again(each, seen)).toList(),
        Pairs.of(pairs.stream().filter(Pair::ofOnePerson)),
        Pairs.of(pairs.stream().filter(pair -> !pair.ofOnePerson())));
  }

  private static Again again(Alteration alteration, List<Taken> seen) {
    List<Pair> found = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Taken taken : seen) {
      Fingerprint altered = taken.altered().get(alteration);
      if (altered == null) {
        missed.add(taken.name() + " (nobody found)");
      } else {
        Pair pair = Pair.of(taken, taken, altered);
        found.add(pair);
        if (pair.likeness() != Likeness.SAME_PHOTO) {
          missed.add("%s (%d, %s)".formatted(taken.name(), pair.bits(), pair.likeness().word()));
        }
      }
    }
    return new Again(
        alteration.word(), seen.size(), missed, found.stream().map(Pair::bits).sorted().toList());
  }

  private static List<Pair> pairs(List<Taken> seen) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      for (int j = i + 1; j < seen.size(); j++) {
        pairs.add(Pair.of(seen.get(i), seen.get(j), original(seen.get(j))));
      }
    }
    return pairs;
  }

  private static Fingerprint original(Taken taken) {
    return Objects.requireNonNull(taken.original());
  }

  /**
   * One alteration of every portrait.
   *
   * @param missed portraits that were not surely recognized, and why
   * @param bits of the face that differ, sorted
   */
  public record Again(String word, int of, List<String> missed, List<Integer> bits) {

    public Again {
      missed = List.copyOf(missed);
      bits = List.copyOf(bits);
    }

    /** So many bits differ at most in this share of the portraits. */
    public int bits(double share) {
      return bits.isEmpty() ? 0 : bits.get((int) Math.ceil(share * bits.size()) - 1);
    }
  }

  /**
   * Different photos, each with each.
   *
   * @param same pairs that were taken for one photo
   * @param unsure pairs that a reviewer is asked about
   * @param nearest the nearest few
   */
  public record Pairs(int of, int same, int unsure, List<Pair> nearest) {

    private static final int SHOWN = 8;

    public Pairs {
      nearest = List.copyOf(nearest);
    }

    static Pairs of(Stream<Pair> pairs) {
      List<Pair> all = pairs.sorted(Comparator.comparing(Pair::bits)).toList();
      return new Pairs(
          all.size(),
          count(all, Likeness.SAME_PHOTO),
          count(all, Likeness.MAYBE_SAME_PHOTO),
          all.subList(0, Math.min(SHOWN, all.size())));
    }

    private static int count(List<Pair> pairs, Likeness likeness) {
      return (int) pairs.stream().filter(pair -> pair.likeness() == likeness).count();
    }
  }

  /** Two photos and the bits of the face in which they differ. */
  public record Pair(
      String first, String second, boolean ofOnePerson, int bits, Likeness likeness) {

    static Pair of(Taken first, Taken second, Fingerprint seen) {
      return new Pair(
          first.name(),
          second.name(),
          first.person().equals(second.person()),
          seen.distanceTo(original(first)),
          seen.likenessTo(original(first)));
    }
  }
}
