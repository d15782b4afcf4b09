package cn.xuezhao.gateway;

import cn.xuezhao.kit.gates.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

  ArchitectureTests() {
    super(GatewayApplication.class);
  }
}
