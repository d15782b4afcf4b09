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
import java.util.stream.Stream;

/**
 * Which tests name which requirement: in the comment or annotation of the class or of a method, or
 * inside a method; for the clients, in a comment before a test or inside it. {@code L-6 to L-8},
 * {@code L-19..L-21} and {@code G-33/34} name several.
 */
final class TestsByRequirement {

  private static final Pattern IDS =
      Pattern.compile("\\b([LG])-(?:(B)\\b|(P?)(\\d+)(?:(?: to |\\.\\.|/)(?:[LG]-)?P?(\\d+))?)");
  private static final Pattern COMMENT = Pattern.compile("^ *(//|/\\*|\\*).*");
  private static final Pattern BUILT = Pattern.compile("(^|/)(node_modules|dist|target)/");
  private static final Pattern TYPE = Pattern.compile("^(?:public )?(?:final )?class (\\w+).*");
  private static final Pattern METHOD = Pattern.compile("^  (?:public )?void (\\w+)\\(.*");
  private static final Pattern OTHER_METHOD =
      Pattern.compile("^  (?:private|protected|static|public).*\\(.*\\{.*");

  /** A test of a client, at whatever depth, with its sentence. */
  private static final Pattern CLIENT_TEST =
      Pattern.compile("^ *(?:test|it|journey)(?:\\.each\\(.*\\))?\\(\\s*['\"`](.+?)['\"`],.*");

  private final Map<String, SortedSet<String>> tests = new TreeMap<>();

  private TestsByRequirement() {}

  /** Reads every source file of tests of the repository. */
  static TestsByRequirement in(Path repository) {
    TestsByRequirement found = new TestsByRequirement();
    Repository.files(repository, ".java").stream()
        .filter(file -> isTest(repository.relativize(file)))
        .forEach(file -> found.read(Repository.read(file)));
    Stream.of(".test.ts", ".test.mjs", ".e2e.mjs")
        .flatMap(ending -> Repository.files(repository.resolve("clients"), ending).stream())
        .filter(file -> !BUILT.matcher(slashed(repository.relativize(file))).find())
        .forEach(file -> found.readClient(nameOf(file), Repository.read(file)));
    return found;
  }

  static TestsByRequirement ofClient(String file, String source) {
    TestsByRequirement found = new TestsByRequirement();
    found.readClient(file, source);
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
    String path = slashed(file);
    return path.contains("src/test/java/")
        && !path.contains("cn/xuezhao/kit/gates/")
        && !path.contains("target/")
        && !path.startsWith(".");
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** An id belongs to the test it is in or before; ids above every test belong to the file. */
  private void readClient(String file, String source) {
    List<String> waiting = new ArrayList<>();
    String test = file;
    boolean inside = false;
    for (String line : source.lines().toList()) {
      Matcher begins = CLIENT_TEST.matcher(line);
      if (begins.matches()) {
        test = file + ": " + begins.group(1);
        note(test, waiting);
        inside = true;
      } else if (line.equals("});") || line.equals("  });")) {
        inside = false;
      } else if (line.startsWith("import ")) {
        note(file, waiting);
      }
      if (COMMENT.matcher(line).matches()) {
        waiting.addAll(idsIn(line));
      }
      if (inside) {
        note(test, waiting);
      }
    }
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
