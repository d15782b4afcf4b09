package cn.xuezhao.chaos;

import java.util.ArrayList;
import java.util.List;

/** What is known about one invariant. */
final class Verdict {

  private final Invariant invariant;
  private final List<String> broken = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private int examined;
  private int remarks;

  Verdict(Invariant invariant) {
    this.invariant = invariant;
  }

  /** One more was looked at. */
  Verdict examine() {
    examined++;
    return this;
  }

  /** It is broken: the case, in words that lead to it. */
  void broken(String what) {
    broken.add(what);
  }

  /** It cannot be told. That is not the same as broken, and not the same as kept. */
  void unknown(String what) {
    unknown.add(what);
  }

  /** Allowed, and worth counting. */
  void remark() {
    remarks++;
  }

  void requires(boolean kept, String otherwise) {
    examine();
    if (!kept) {
      broken(otherwise);
    }
  }

  Invariant invariant() {
    return invariant;
  }

  int examined() {
    return examined;
  }

  int remarks() {
    return remarks;
  }

  List<String> broken() {
    return List.copyOf(broken);
  }

  List<String> unknown() {
    return List.copyOf(unknown);
  }

  String word() {
    if (!broken.isEmpty()) {
      return "BROKEN";
    }
    return unknown.isEmpty() ? "kept" : "unknown";
  }
}
