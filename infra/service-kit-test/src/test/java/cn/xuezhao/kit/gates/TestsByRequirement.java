package cn.xuezhao.kit.gates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which tests name which requirement: in the comment or annotation of the class or of a method, or
 * inside a method. {@code L-6 to L-8}, {@code L-19..L-21} and {@code G-33/34} name several.
 */
final class TestsByRequirement {

  private static final Pattern IDS =
      Pattern.compile("\\b([LG])-(?:(B)\\b|(P?)(\\d+)(?:(?: to |\\.\\.|/)(?:[LG]-)?P?(\\d+))?)");
  private static final Pattern TYPE = Pattern.compile("^(?:public )?(?:final )?class (\\w+).*");
  private static final Pattern METHOD = Pattern.compile("^  (?:public )?void (\\w+)\\(.*");
  private static final Pattern OTHER_METHOD =
      Pattern.compile("^  (?:private|protected|static|public).*\\(.*\\{.*");

  private final Map<String, SortedSet<String>> tests = new TreeMap<>();

  private TestsByRequirement() {}

  /** Reads every source file of tests of the repository. */
  static TestsByRequirement in(Path repository) {
    TestsByRequirement found = new TestsByRequirement();
    Repository.files(repository, ".java").stream()
        .filter(file -> isTest(repository.relativize(file)))
        .forEach(file -> found.read(Repository.read(file)));
    return found;
  }

  static TestsByRequirement of(String source) {
    TestsByRequirement found = new TestsByRequirement();
    found.read(source);
    return found;
  }

  /** Names of tests as {@code Class} or {@code Class.method}, sorted. */
  SortedSet<String> of(Requirement requirement) {
    return tests.getOrDefault(requirement.id(), new TreeSet<>());
  }

  SortedSet<String> ids() {
    return new TreeSet<>(tests.keySet());
  }

  private static boolean isTest(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("src/test/java/")
        && !path.contains("cn/xuezhao/kit/gates/")
        && !path.contains("target/")
        && !path.startsWith(".");
  }

  /** An id belongs to the method it is in or before, and to the class outside of tests. */
  private void read(String source) {
    if (!source.contains("@Test") && !source.contains("Test(") && !source.contains("Test\n")) {
      return;
    }
    String type = "";
    String method = "";
    List<String> waiting = new ArrayList<>();
    for (String line : source.lines().toList()) {
      Matcher begins = TYPE.matcher(line);
      Matcher test = METHOD.matcher(line);
      if (type.isEmpty() && begins.matches()) {
        type = begins.group(1);
        note(type, waiting);
      } else if (test.matches()) {
        method = type + "." + test.group(1);
        note(method, waiting);
      } else if (OTHER_METHOD.matcher(line).matches()) {
        method = type;
        note(type, waiting);
      }
      boolean inside = line.startsWith("    ") && !method.isEmpty();
      waiting.addAll(inside ? List.of() : idsIn(line));
      if (inside) {
        note(method, new ArrayList<>(idsIn(line)));
      }
    }
  }

  private void note(String test, List<String> ids) {
    ids.forEach(id -> tests.computeIfAbsent(id, _ -> new TreeSet<>()).add(test));
    ids.clear();
  }

  private static List<String> idsIn(String line) {
    List<String> ids = new ArrayList<>();
    Matcher found = IDS.matcher(line);
    while (found.find()) {
      if (found.group(2) != null) {
        ids.add(found.group());
        continue;
      }
      String prefix = found.group(1) + "-" + found.group(3);
      int first = Integer.parseInt(found.group(4));
      int last = found.group(5) == null ? first : Integer.parseInt(found.group(5));
      IntStream.rangeClosed(first, last).forEach(number -> ids.add(prefix + number));
    }
    return ids;
  }
}
