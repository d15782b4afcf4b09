package cn.xuezhao.broken.catching;

final class Catching {

  int read(String text) {
    try {
      return Integer.parseInt(text);
    } catch (Exception everything) {
      return 0;
    }
  }
}
