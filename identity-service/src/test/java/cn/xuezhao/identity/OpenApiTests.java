package cn.xuezhao.identity;

import cn.xuezhao.kit.test.OpenApiContract;
import cn.xuezhao.kit.test.ServiceTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class OpenApiTests extends OpenApiContract {

  @DynamicPropertySource
  static void neighbors(DynamicPropertyRegistry properties) {
    Platform.addresses(properties);
  }
}
