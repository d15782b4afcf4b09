package cn.xuezhao.broken.printing;

final class Printing {

  void print() {
    System.out.println("here");
  }
}
