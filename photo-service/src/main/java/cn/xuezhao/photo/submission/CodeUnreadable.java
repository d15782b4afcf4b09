package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.photo.codes.CodeTrouble;

/** No collection code can be read in the picture; says which of the ways out helps. */
final class CodeUnreadable extends Refusal {

  private static final long serialVersionUID = 1L;

  CodeUnreadable(CodeTrouble trouble) {
    super(Kind.RULE, "code-unreadable", action(trouble));
    member("reason", trouble.word());
  }

  private static String action(CodeTrouble trouble) {
    return switch (trouble) {
      case NO_CODE ->
          "There is no code in this picture. Save the collection code by a long press and choose"
              + " that picture.";
      case SEVERAL ->
          "There are several codes in this picture. Save the collection code alone by a long press"
              + " and choose that picture.";
      case CUT_OFF ->
          "The code is not complete in this picture. Take all of it, with its white edge.";
      case TOO_DARK ->
          "The picture is too dark. Save the code by a long press, or turn up the brightness of the"
              + " screen and take it again.";
      case TOO_BLURRED ->
          "The code is too blurred. Save it by a long press, or hold still and take it again from"
              + " the front.";
      case TOO_SLANTED ->
          "The code is seen too much from the side. Save it by a long press, or take it again from"
              + " the front.";
      case DAMAGED ->
          "Something lies over the code, or changes it. Save the collection code by a long press"
              + " and choose that picture.";
    };
  }
}
