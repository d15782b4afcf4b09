package cn.xuezhao.kit.gates;

import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.gates.Calls.Call;
import cn.xuezhao.kit.gates.Sources.SourceFile;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The problems that the sources of a module speak of. */
final class ProblemsInCode {

  private final List<Refused> refusals = new ArrayList<>();
  private final Set<String> literals = new HashSet<>();

  /** A kind followed by a slug, wherever they are arguments of one call. */
  record Refused(Refusal.Kind kind, String slug, String at) {

    /** The HTTP status that the kit answers with. */
    int status() {
      return switch (kind) {
        case MALFORMED -> 400;
        case FORBIDDEN -> 403;
        case NOT_FOUND -> 404;
        case CONFLICT -> 409;
        case TOO_LARGE -> 413;
        case UNSUPPORTED_MEDIA -> 415;
        case RULE -> 422;
        case TOO_MANY -> 429;
        case UNAVAILABLE -> 503;
      };
    }
  }

  static ProblemsInCode of(List<SourceFile> files) {
    ProblemsInCode found = new ProblemsInCode();
    Calls calls = Calls.in(files);
    calls.all().forEach(call -> found.collect(call, calls));
    files.forEach(found::collectLiterals);
    return found;
  }

  List<Refused> refusals() {
    return List.copyOf(refusals);
  }

  /** Every string of the sources; a slug among them is used. */
  Set<String> literals() {
    return Set.copyOf(literals);
  }

  private void collect(Call call, Calls calls) {
    List<? extends ExpressionTree> arguments = call.arguments();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      Optional<Refusal.Kind> kind = kind(arguments.get(i));
      Optional<String> slug = calls.text(arguments.get(i + 1));
      if (kind.isPresent() && slug.isPresent()) {
        refusals.add(new Refused(kind.get(), slug.get(), call.at()));
      }
    }
  }

  private static Optional<Refusal.Kind> kind(ExpressionTree argument) {
    String name =
        switch (argument) {
          case IdentifierTree plain -> plain.getName().toString();
          case MemberSelectTree qualified
              when qualified.getExpression().toString().endsWith("Kind") ->
              qualified.getIdentifier().toString();
          default -> "";
        };
    for (Refusal.Kind kind : Refusal.Kind.values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private void collectLiterals(SourceFile file) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String text) {
          literals.add(text.replaceFirst("^/problems/", ""));
        }
        return super.visitLiteral(literal, nothing);
      }
    }.scan(file.unit(), null);
  }
}
