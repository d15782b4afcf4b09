package cn.xuezhao.kit.gates;

import cn.xuezhao.kit.gates.Sources.SourceFile;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls and constructions in the sources of a module, with string arguments looked up. */
final class Calls {

  private final List<Call> all = new ArrayList<>();
  private final Map<String, String> constants = new HashMap<>();

  /**
   * @param name of the method, {@code super}, or the class that is constructed
   */
  record Call(String name, List<? extends ExpressionTree> arguments, SourceFile file, Tree tree) {

    String at() {
      return file.at(tree);
    }
  }

  static Calls in(List<SourceFile> files) {
    Calls calls = new Calls();
    files.forEach(calls::collectConstants);
    files.forEach(calls::collect);
    return calls;
  }

  List<Call> all() {
    return List.copyOf(all);
  }

  /** The text of a literal or of a constant of this module; empty for anything computed. */
  Optional<String> text(ExpressionTree argument) {
    return switch (argument) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case IdentifierTree name -> Optional.ofNullable(constants.get(name.getName().toString()));
      case MemberSelectTree name ->
          Optional.ofNullable(constants.get(name.getIdentifier().toString()));
      case ParenthesizedTree inner -> text(inner.getExpression());
      default -> Optional.empty();
    };
  }

  private void collectConstants(SourceFile file) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        if (variable.getInitializer() instanceof LiteralTree literal
            && literal.getValue() instanceof String text) {
          constants.put(variable.getName().toString(), text);
        }
        return super.visitVariable(variable, nothing);
      }
    }.scan(file.unit(), null);
  }

  private void collect(SourceFile file) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        String name = call.getMethodSelect().toString();
        all.add(new Call(name, call.getArguments(), file, call));
        return super.visitMethodInvocation(call, none);
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
        String name = call.getIdentifier().toString();
        all.add(new Call(name, call.getArguments(), file, call));
        return super.visitNewClass(call, none);
      }
    }.scan(file.unit(), null);
  }
}
