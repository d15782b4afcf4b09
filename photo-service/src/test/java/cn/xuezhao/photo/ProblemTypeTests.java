package cn.xuezhao.photo;

import cn.xuezhao.kit.gates.ProblemTypes;

class ProblemTypeTests extends ProblemTypes {

  ProblemTypeTests() {
    super("photo-service");
  }
}
