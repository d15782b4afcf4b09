package cn.xuezhao.chsisandbox;

/** How CHSI hides names and document numbers. */
final class Masking {
  private Masking() {}

  /** 李明 → 李*, 李小明 → 李*明, 欧阳小明 → 欧**明; counted in characters as a reader sees them. */
  static String name(String name) {
    int[] characters = name.codePoints().toArray();
    if (characters.length < 2) {
      return name;
    }
    int shownAtTheEnd = characters.length == 2 ? 0 : 1;
    return hide(characters, 1, characters.length - shownAtTheEnd);
  }

  /**
   * 210101200301010016 → 210***********0016. A number with a check digit in brackets keeps the four
   * digits before the bracket too, because people copy either tail: A123456(3) → A**3456(3).
   */
  static String documentNumber(String number) {
    int[] characters = number.codePoints().toArray();
    int bracket = number.indexOf('(');
    int shownFrom = (bracket > 0 ? bracket : characters.length) - 4;
    int shownUntil = characters.length >= 15 ? 3 : 1;
    return hide(characters, shownUntil, Math.max(shownUntil, shownFrom));
  }

  private static String hide(int[] characters, int from, int until) {
    var shown = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      shown.appendCodePoint(i >= from && i < until ? '*' : characters[i]);
    }
    return shown.toString();
  }
}
