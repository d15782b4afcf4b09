package cn.xuezhao.kit.gates;

/** The kit is a library: its types are there to be called, its sizes are nobody's excuse. */
class KitSizeTests extends SizeGates {

  KitSizeTests() {
    super(Repository.root().resolve("infra/service-kit"), false);
  }
}
