package cn.xuezhao.gateway;

import cn.xuezhao.kit.gates.ProblemTypes;

class ProblemTypeTests extends ProblemTypes {

  ProblemTypeTests() {
    super("gateway");
  }
}
