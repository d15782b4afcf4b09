package cn.xuezhao.kit.gates;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Source files as the compiler of this JDK parses them: whatever compiles here is understood, today
 * and after the next language release.
 */
final class Sources {

  private Sources() {}

  /**
   * One parsed file.
   *
   * @param trees knows where in the file each tree is
   */
  record SourceFile(Path path, CompilationUnitTree unit, Trees trees) {

    String packageName() {
      return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    /** Number of the line, from 1, in which a tree begins. */
    long firstLine(Tree tree) {
      return lines().getLineNumber(positions().getStartPosition(unit, tree));
    }

    /** Number of the line in which a tree ends. */
    long lastLine(Tree tree) {
      return lines().getLineNumber(positions().getEndPosition(unit, tree));
    }

    /** For messages: the file's name and the line, which a console makes clickable. */
    String at(Tree tree) {
      return "(" + path.getFileName() + ":" + firstLine(tree) + ")";
    }

    private SourcePositions positions() {
      return trees.getSourcePositions();
    }

    private LineMap lines() {
      return unit.getLineMap();
    }
  }

  /** Every Java file below a folder, without {@code package-info.java}. */
  static List<SourceFile> under(Path folder) {
    List<Path> paths =
        Repository.files(folder, ".java").stream()
            .filter(path -> !path.endsWith("package-info.java"))
            .toList();
    return paths.isEmpty() ? List.of() : parse(paths);
  }

  private static List<SourceFile> parse(List<Path> paths) {
    JavaCompiler compiler =
        Objects.requireNonNull(
            ToolProvider.getSystemJavaCompiler(), "compiler: none (expected: a JDK, not a JRE)");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(paths));
      Trees trees = Trees.instance(task);
      List<SourceFile> parsed = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        parsed.add(new SourceFile(Path.of(unit.getSourceFile().toUri()), unit, trees));
      }
      return List.copyOf(parsed);
    } catch (IOException failure) {
      throw new UncheckedIOException("sources cannot be read", failure);
    }
  }
}
