package cn.xuezhao.gateway.client;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compressions in which a build leaves siblings beside its files, the better one first. */
enum Encoding {
  BR(".br"),
  GZIP(".gz");

  private final String suffix;

  Encoding(String suffix) {
    this.suffix = suffix;
  }

  /** What the sibling of a file is called. */
  String sibling(String name) {
    return name + suffix;
  }

  /** As {@code Accept-Encoding} and {@code Content-Encoding} call it. */
  String coding() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ones the header accepts; {@code q=0} is a no. */
  static List<Encoding> acceptedBy(String header) {
    List<String> accepted =
        Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
            .map(part -> part.replace(" ", ""))
            .filter(part -> !part.matches(".*;q=0(\\.0*)?"))
            .map(part -> part.split(";", 2)[0])
            .toList();
    return Arrays.stream(values()).filter(one -> accepted.contains(one.coding())).toList();
  }
}
