package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.standardization.Band;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Rgb;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a rule book strictly: every figure needs its source, no word may be unknown. */
final class RuleBookReader {

  private static final Set<String> RULE =
      Set.of(
          "id",
          "name",
          "quantity",
          "figure",
          "clause",
          "essential",
          "measure",
          "unit",
          "hard",
          "soft",
          "hint",
          "spread",
          "reliability",
          "remedy",
          "mended-by-crop",
          "source");

  private static final Rgb WHITE = new Rgb(255, 255, 255);

  private RuleBookReader() {}

  static RuleBook read(InputStream in) {
    Node book = new Node("book", new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    String id = book.text("id");
    List<Rule> rules = book.list("rules").stream().map(RuleBookReader::rule).toList();
    if (rules.stream().map(Rule::id).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("rule book " + id + ": an id stands there twice");
    }
    return new RuleBook(
        id,
        (int) book.number("version"),
        profile(id, book.node("profile")),
        rules,
        remedies(book.node("remedies"), rules));
  }

  /** Every remedy that a rule names, and no other. */
  private static Map<String, String> remedies(Node node, List<Rule> rules) {
    Set<String> named =
        Stream.concat(rules.stream().map(Rule::remedy), Stream.of(Finding.ADJUST_CROP))
            .collect(Collectors.toSet());
    node.only(named);
    return named.stream().collect(Collectors.toMap(Function.identity(), node::text));
  }

  private static OutputProfile profile(String id, Node profile) {
    return new OutputProfile(
        id,
        (int) profile.sourced("width").number("value"),
        (int) profile.sourced("height").number("value"),
        (int) profile.sourced("density").number("value"),
        band(profile.sourced("crown")),
        band(profile.sourced("eyes")),
        band(profile.sourced("face-width")),
        profile.sourced("offset").number("max"),
        (int) profile.sourced("quality").number("min"),
        band(profile.sourced("bytes")),
        WHITE);
  }

  private static Band band(Node node) {
    return new Band(node.number("min"), node.number("aim"), node.number("max"));
  }

  private static Rule rule(Node node) {
    node.only(RULE);
    Rule.Limits limits =
        new Rule.Limits(limit(node, "hard"), limit(node, "soft"), limit(node, "hint"));
    if (limits.none()) {
      throw new IllegalArgumentException(node.name + ": neither hard nor soft nor hint");
    }
    return new Rule(
        node.text("id"),
        new Rule.Words(node.text("name"), node.text("quantity"), node.flag("figure")),
        node.text("clause"),
        node.flag("essential"),
        node.text("measure"),
        node.text("unit"),
        limits,
        new Rule.Trust(node.number("spread"), node.number("reliability"), node.text("source")),
        node.text("remedy"),
        node.flag("mended-by-crop"));
  }

  private static @Nullable Limit limit(Node node, String name) {
    if (!node.values.containsKey(name)) {
      return null;
    }
    Node limit = node.node(name);
    limit.only(Set.of("min", "max"));
    return new Limit(limit.optional("min"), limit.optional("max"));
  }

  /** A mapping of the file that knows where it is, for messages. */
  private static final class Node {

    private final String name;
    private final Map<?, ?> values;

    Node(String name, @Nullable Object value) {
      if (!(value instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException(name + ": not a mapping");
      }
      this.name = name;
      this.values = map;
    }

    Node node(String key) {
      return new Node(name + "." + key, values.get(key));
    }

    Node sourced(String key) {
      Node node = node(key);
      node.text("source");
      return node;
    }

    List<Node> list(String key) {
      if (!(values.get(key) instanceof List<?> items)) {
        throw new IllegalArgumentException(name + "." + key + ": not a list");
      }
      return items.stream()
          .map(item -> new Node(name + "." + key + "[" + items.indexOf(item) + "]", item))
          .toList();
    }

    String text(String key) {
      if (values.get(key) instanceof String text && !text.isBlank()) {
        return text;
      }
      throw new IllegalArgumentException(name + "." + key + ": not a text");
    }

    boolean flag(String key) {
      return Boolean.TRUE.equals(values.get(key));
    }

    double number(String key) {
      Double number = optional(key);
      if (number == null) {
        throw new IllegalArgumentException(name + "." + key + ": not a number");
      }
      return number;
    }

    @Nullable Double optional(String key) {
      return values.get(key) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    void only(Set<String> known) {
      for (Object key : values.keySet()) {
        if (!known.contains(String.valueOf(key))) {
          throw new IllegalArgumentException(name + ": unknown word " + key);
        }
      }
    }
  }
}
