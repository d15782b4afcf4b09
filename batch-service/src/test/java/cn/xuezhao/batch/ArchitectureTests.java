package cn.xuezhao.batch;

import cn.xuezhao.kit.gates.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

  ArchitectureTests() {
    super(BatchServiceApplication.class);
  }
}
