package cn.xuezhao.notification;

import cn.xuezhao.kit.gates.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {

  ArchitectureTests() {
    super(NotificationServiceApplication.class);
  }
}
