package cn.xuezhao.photo;

import cn.xuezhao.kit.gates.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

  ArchitectureTests() {
    super(PhotoServiceApplication.class);
  }
}
