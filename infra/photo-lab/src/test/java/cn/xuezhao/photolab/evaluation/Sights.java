package cn.xuezhao.photolab.evaluation;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Limit;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Labelled;
import cn.xuezhao.photolab.sets.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Made-up pictures and findings. */
public final class Sights {

  private Sights() {}

  public static Labelled good(String file) {
    return new Labelled(file, List.of(), file);
  }

  public static Labelled bad(String file, Weight weight, String... rules) {
    return new Labelled(
        file,
        Arrays.stream(rules).map(r -> new Fault(List.of(r.split("\\|")), weight)).toList(),
        file);
  }

  public static Seen seen(Labelled label, Finding... findings) {
    return new Seen(label, null, List.of(findings), Map.of(), null);
  }

  public static Seen measured(Labelled label, String name, double value) {
    return new Seen(label, null, List.of(), Map.of(name, value), null);
  }

  public static Finding hard(String rule) {
    return finding(rule, "hard");
  }

  public static Finding soft(String rule) {
    return finding(rule, "soft");
  }

  private static Finding finding(String rule, String severity) {
    return new Finding(
        rule,
        "clause",
        severity,
        1.0,
        "px",
        new Limit(null, 0.5),
        0.9,
        "remedy",
        new Finding.Geometry(100, 100, List.of()),
        null);
  }
}
