package cn.xuezhao.review;

import cn.xuezhao.kit.gates.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

  ArchitectureTests() {
    super(ReviewServiceApplication.class);
  }
}
