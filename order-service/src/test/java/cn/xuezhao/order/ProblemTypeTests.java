package cn.xuezhao.order;

import cn.xuezhao.kit.gates.ProblemTypes;

class ProblemTypeTests extends ProblemTypes {
  ProblemTypeTests() {
    super("order-service");
  }
}
