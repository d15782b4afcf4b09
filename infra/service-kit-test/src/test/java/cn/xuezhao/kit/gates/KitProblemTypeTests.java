package cn.xuezhao.kit.gates;

/** The kit's own problems; they stand here because the kit cannot depend on its own tests' kit. */
class KitProblemTypeTests extends ProblemTypes {

  KitProblemTypeTests() {
    super("kit", Repository.root().resolve("infra/service-kit"));
  }
}
