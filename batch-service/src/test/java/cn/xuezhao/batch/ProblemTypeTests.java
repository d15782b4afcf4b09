package cn.xuezhao.batch;

import cn.xuezhao.kit.gates.ProblemTypes;

class ProblemTypeTests extends ProblemTypes {

  ProblemTypeTests() {
    super("batch-service");
  }
}
