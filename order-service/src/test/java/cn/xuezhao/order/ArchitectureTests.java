package cn.xuezhao.order;

import cn.xuezhao.kit.gates.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {
  ArchitectureTests() {
    super(OrderServiceApplication.class);
  }
}
