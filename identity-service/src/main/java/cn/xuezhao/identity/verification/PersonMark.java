package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.IdTail;

/**
 * What is always visible of a person, whatever a code or a roster masks: first and last character
 * of the name and the end of the document number. The same for both records of a student with two,
 * so that adding an enrollment (G-11, 添加学历) is not mistaken for a second person.
 */
final class PersonMark {

  private static final int TAIL = 4;

  private PersonMark() {}

  static String of(String name, String documentNumber) {
    int[] characters = name.strip().codePoints().toArray();
    var mark = new StringBuilder("person:").append(characters.length).append(':');
    if (characters.length > 0) {
      mark.appendCodePoint(characters[0]);
    }
    if (characters.length > 2) {
      mark.appendCodePoint(characters[characters.length - 1]);
    }
    return mark.append(':').append(IdTail.asPrinted(documentNumber, TAIL).orElse("")).toString();
  }
}
