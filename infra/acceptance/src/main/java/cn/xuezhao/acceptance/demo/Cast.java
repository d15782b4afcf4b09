package cn.xuezhao.acceptance.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Who of the students has which twist; the same seed always casts the same. */
final class Cast {

  private final Map<Twist, Set<Integer>> chosen = new EnumMap<>(Twist.class);

  Cast(Manual manual, long seed, int students) {
    for (Twist twist : Twist.values()) {
      if (twist.isPossible(manual)) {
        chosen.put(twist, choose(twist, seed, students));
      }
    }
  }

  private static Set<Integer> choose(Twist twist, long seed, int students) {
    List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, students).boxed().toList());
    Collections.shuffle(all, new Random(seed * 31 + twist.name().hashCode()));
    return Set.copyOf(all.subList(0, twist.quotaOf(students)));
  }

  /** Of the n-th student, counted from 1. */
  Set<Twist> twistsOf(int n) {
    Set<Twist> twists = EnumSet.noneOf(Twist.class);
    chosen.forEach(
        (twist, students) -> {
          if (students.contains(n)) {
            twists.add(twist);
          }
        });
    return twists;
  }
}
