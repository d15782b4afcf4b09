package cn.xuezhao.broken.mutable;

import org.springframework.stereotype.Component;

@Component
class Counting {

  private int count;

  int count() {
    return count++;
  }
}
