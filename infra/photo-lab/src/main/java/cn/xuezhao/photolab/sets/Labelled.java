package cn.xuezhao.photolab.sets;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a set.
 *
 * @param file below the folder of the set
 * @param faults empty for a good photo
 * @param portrait whose picture it is; variations of one portrait are not independent
 */
public record Labelled(String file, List<Fault> faults, String portrait) {

  public Labelled {
    faults = List.copyOf(faults);
  }

  public boolean isGood() {
    return faults.isEmpty();
  }

  public boolean hasHardFault() {
    return faults.stream().anyMatch(fault -> fault.weight() == Weight.HARD);
  }

  String violations() {
    return faults.stream().map(Fault::text).collect(Collectors.joining(";"));
  }

  String severities() {
    return faults.stream().map(fault -> fault.weight().word()).collect(Collectors.joining(";"));
  }
}
