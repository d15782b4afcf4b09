package cn.xuezhao.notification;

import cn.xuezhao.kit.gates.ProblemTypes;

class ProblemTypeTests extends ProblemTypes {

  ProblemTypeTests() {
    super("notification-service");
  }
}
