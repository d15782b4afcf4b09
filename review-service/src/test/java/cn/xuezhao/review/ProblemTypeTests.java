package cn.xuezhao.review;

import cn.xuezhao.kit.gates.ProblemTypes;

class ProblemTypeTests extends ProblemTypes {

  ProblemTypeTests() {
    super("review-service");
  }
}
