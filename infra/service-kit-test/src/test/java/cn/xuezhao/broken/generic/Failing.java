package cn.xuezhao.broken.generic;

final class Failing {

  void fail() {
    throw new RuntimeException("something");
  }
}
