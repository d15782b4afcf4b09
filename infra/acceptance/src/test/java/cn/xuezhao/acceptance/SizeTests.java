package cn.xuezhao.acceptance;

import cn.xuezhao.kit.gates.SizeGates;
import java.nio.file.Path;

class SizeTests extends SizeGates {

  SizeTests() {
    super(Path.of("").toAbsolutePath(), false);
  }
}
