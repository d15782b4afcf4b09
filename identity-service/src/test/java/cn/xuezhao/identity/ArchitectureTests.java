package cn.xuezhao.identity;

import cn.xuezhao.kit.gates.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {
  ArchitectureTests() {
    super(IdentityServiceApplication.class);
  }
}
