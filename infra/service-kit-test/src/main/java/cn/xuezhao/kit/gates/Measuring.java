package cn.xuezhao.kit.gates;

import cn.xuezhao.kit.gates.Sources.SourceFile;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Measures one file. A method is measured from its signature to its closing brace, without
 * annotations and Javadoc; a class from its first modifier to its closing brace, with everything in
 * it.
 */
final class Measuring extends TreeScanner<@Nullable Void, @Nullable Void> {

  static final int METHOD_LINES = 30;
  static final int CLASS_LINES = 250;
  static final int PARAMETERS = 5;

  private final SourceFile file;
  private final Deque<ClassTree> enclosing = new ArrayDeque<>();
  private final List<Violation> violations = new ArrayList<>();
  private int types;
  private int publicTypes;

  private Measuring(SourceFile file) {
    this.file = file;
  }

  static Measuring of(SourceFile file) {
    Measuring measuring = new Measuring(file);
    measuring.scan(file.unit(), null);
    return measuring;
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Types with a name, nested ones too. */
  int types() {
    return types;
  }

  int publicTypes() {
    return publicTypes;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    boolean named = !type.getSimpleName().isEmpty();
    if (named) {
      types++;
      if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        publicTypes++;
      }
    }
    enclosing.push(type);
    long lines = file.lastLine(type) - file.firstLine(type) + 1;
    if (enclosing.size() == 1 && lines > CLASS_LINES) {
      add("class-lines", typeName(), type, lines + " lines", CLASS_LINES);
    }
    super.visitClass(type, nothing);
    enclosing.pop();
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    String subject = typeName() + "#" + name(method);
    long lines = file.lastLine(method) - signatureLine(method) + 1;
    if (lines > METHOD_LINES) {
      add("method-lines", subject, method, lines + " lines", METHOD_LINES);
    }
    int parameters = method.getParameters().size();
    if (parameters > PARAMETERS && !isConstructorOfRecord(method)) {
      add("parameters", subject, method, parameters + " parameters", PARAMETERS);
    }
    return super.visitMethod(method, nothing);
  }

  private void add(String gate, String subject, Tree tree, String measured, int expected) {
    violations.add(
        new Violation(
            gate, subject, "%s (expected: <= %d) %s".formatted(measured, expected, file.at(tree))));
  }

  /** Annotations stand before the signature and may be long; they are not the method's length. */
  private long signatureLine(MethodTree method) {
    if (method.getReturnType() != null) {
      return file.firstLine(method.getReturnType());
    }
    ModifiersTree modifiers = method.getModifiers();
    boolean bare = modifiers.getAnnotations().isEmpty() && modifiers.getFlags().isEmpty();
    return bare ? file.firstLine(method) : file.lastLine(modifiers);
  }

  private boolean isConstructorOfRecord(MethodTree method) {
    ClassTree type = enclosing.peek();
    return method.getReturnType() == null && type != null && type.getKind() == Tree.Kind.RECORD;
  }

  private String typeName() {
    StringBuilder name = new StringBuilder(file.packageName());
    enclosing
        .descendingIterator()
        .forEachRemaining(
            type -> name.append(name.isEmpty() ? "" : ".").append(type.getSimpleName()));
    return name.toString();
  }

  private static String name(MethodTree method) {
    return method.getReturnType() == null ? "new" : method.getName().toString();
  }
}
