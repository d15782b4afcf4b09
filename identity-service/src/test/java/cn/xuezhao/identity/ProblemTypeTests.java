package cn.xuezhao.identity;

import cn.xuezhao.kit.gates.ProblemTypes;

class ProblemTypeTests extends ProblemTypes {
  ProblemTypeTests() {
    super("identity-service");
  }
}
