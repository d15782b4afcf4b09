package cn.xuezhao.notification;

import cn.xuezhao.kit.test.OpenApiContract;
import cn.xuezhao.kit.test.ServiceTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class OpenApiTests extends OpenApiContract {

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry properties) {
    Surroundings.addresses(properties);
  }
}
