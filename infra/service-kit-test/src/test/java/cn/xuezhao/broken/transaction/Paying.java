package cn.xuezhao.broken.transaction;

import org.springframework.transaction.annotation.Transactional;

class Paying {

  @Transactional
  void pay() {}
}
