package cn.xuezhao.kit.gates;

/** Whoever writes gates keeps them. */
class OwnSizeTests extends SizeGates {

  OwnSizeTests() {
    super(Repository.module(), false);
  }
}
