package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.standardization.OutputProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The standard as versioned data: the profile of the result and the rules for the upload. Judging
 * is pure; the numbers come from a child.
 */
public final class RuleBook {

  private final String id;
  private final int version;
  private final OutputProfile profile;
  private final List<Rule> rules;
  private final Map<String, String> remedies;

  RuleBook(
      String id,
      int version,
      OutputProfile profile,
      List<Rule> rules,
      Map<String, String> remedies) {
    this.id = id;
    this.version = version;
    this.profile = profile;
    this.rules = List.copyOf(rules);
    this.remedies = Map.copyOf(remedies);
  }

  /** Reads {@code rules/<name>.yaml}; a book with a gap or an unknown word is refused. */
  public static RuleBook named(String name) {
    String path = "/rules/" + name + ".yaml";
    try (InputStream in = RuleBook.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no rule book " + path);
      }
      return RuleBookReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("rule book unreadable: " + path, e);
    }
  }

  /** Id and version, as submissions remember it. */
  public String edition() {
    return id + "/" + version;
  }

  /** What a result must be, on a white background until a tenant says otherwise. */
  public OutputProfile profile() {
    return profile;
  }

  /** Everything that was noticed, the heaviest findings first, else in the order of the book. */
  List<Finding> judge(Reading reading) {
    Map<String, Measurement> measured =
        reading.measurements().stream()
            .collect(Collectors.toMap(Measurement::name, Function.identity()));
    return rules.stream()
        .map(rule -> reading.rendered().chosen() ? rule.ofChosenCrop() : rule)
        .map(rule -> judge(rule, measured, reading))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Finding::weight))
        .toList();
  }

  /** Whether a standard photo can be made in spite of the findings. */
  public boolean allowsStandardPhoto(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::isHard)
        .noneMatch(
            finding ->
                rules.stream()
                    .anyMatch(rule -> rule.essential() && rule.id().equals(finding.rule())));
  }

  List<Rule> rules() {
    return rules;
  }

  /** The advice of a remedy, in the language of the centres. */
  String advice(String remedy) {
    return Objects.requireNonNull(remedies.get(remedy), remedy);
  }

  private static Optional<Finding> judge(
      Rule rule, Map<String, Measurement> measured, Reading reading) {
    return Optional.ofNullable(measured.get(rule.measure()))
        .flatMap(found -> rule.judge(found, reading.width(), reading.height()));
  }
}
